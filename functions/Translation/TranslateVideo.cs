using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace TranslationFunctions.Translation;

/// <summary>The orchestrator: one job, from its start to its end.</summary>
public static class TranslateVideo
{
    /// <summary>The orchestration's name.</summary>
    public const string Name = nameof(TranslateVideo);

    /// <summary>Waits as long as the job's seed says, then translates.</summary>
    /// <param name="context">The orchestration; its input is a <see cref="TranslationInput"/>.</param>
    /// <returns>The translation.</returns>
    /// <exception cref="TaskFailedException">The translation failed.</exception>
    /// <exception cref="ArgumentException">The orchestration was started without an input.</exception>
    [Function(Name)]
    public static async Task<TranslationResult> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        const int attempt = 1;
        TranslationInput input =
            context.GetInput<TranslationInput>()
            ?? throw new ArgumentException("A translation needs an input; start it with POST /jobs.", nameof(context));
        TranslationPlan plan = TranslationPlan.For(input, attempt);
        DateTimeOffset startedAt = new(context.CurrentUtcDateTime, TimeSpan.Zero);
        DateTimeOffset dueAt = startedAt + plan.Delay;

        context.SetCustomStatus(new TranslationProgress(startedAt, dueAt, attempt));
        await context.CreateTimer(dueAt.UtcDateTime, CancellationToken.None);
        return await context.CallActivityAsync<TranslationResult>(
            Translate.Name,
            new TranslationWork(context.InstanceId, input.Job.VideoUrl, input.Job.OutputLanguage, plan.FailureReason)
        );
    }
}
