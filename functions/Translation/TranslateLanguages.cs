using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using TranslationFunctions.Callbacks;

namespace TranslationFunctions.Translation;

/// <summary>The orchestrator of a video in several languages: it starts a job for each, and passes on what it is told.</summary>
public static class TranslateLanguages
{
    /// <summary>The orchestration's name.</summary>
    public const string Name = nameof(TranslateLanguages);

    /// <summary>Runs the jobs until all have ended.</summary>
    /// <param name="context">The orchestration; its input is a <see cref="LanguagesInput"/>.</param>
    /// <returns>The translations, in the order of the languages.</returns>
    /// <exception cref="TaskFailedException">Some job failed or was canceled.</exception>
    /// <exception cref="ArgumentException">The orchestration was started without an input.</exception>
    [Function(Name)]
    public static async Task<TranslationResult[]> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        LanguagesInput input =
            context.GetInput<LanguagesInput>()
            ?? throw new ArgumentException("A translation needs an input; start it with POST /jobs.", nameof(context));
        try
        {
            return await RunAsync(context, input);
        }
        finally
        {
            await JobCallbacks.SendAsync(context, input.Job.Job.Callback);
        }
    }

    private static async Task<TranslationResult[]> RunAsync(TaskOrchestrationContext context, LanguagesInput input)
    {
        (string Id, TranslationInput Input)[] children = [.. input.Children(context.InstanceId)];
        Task<TranslationResult[]> all = Task.WhenAll(
            children.Select(child =>
                context.CallSubOrchestratorAsync<TranslationResult>(
                    TranslateVideo.Name,
                    child.Input,
                    new SubOrchestrationOptions { InstanceId = child.Id }
                )
            )
        );
        Task<JobCommand> Next() => context.WaitForExternalEvent<JobCommand>(JobEvents.Command);
        for (Task<JobCommand> command = Next(); await Task.WhenAny(all, command) == command; command = Next())
        {
            foreach ((string id, _) in children)
            {
                context.SendEvent(id, JobEvents.Command, await command);
            }
        }

        return await all;
    }
}
