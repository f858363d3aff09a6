using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using TranslationFunctions.Callbacks;
using TranslationFunctions.Translation;

namespace TranslationFunctions.HeyGen;

/// <summary>The orchestrator of a batch: its jobs all start at once, and it lasts as long as the longest.</summary>
public static class RunBatch
{
    /// <summary>The orchestration's name.</summary>
    public const string Name = nameof(RunBatch);

    /// <summary>Runs the jobs. That some fail does not trouble the others, nor the batch.</summary>
    /// <param name="context">The orchestration; its input is a <see cref="BatchPlan"/>.</param>
    /// <returns>When all have ended.</returns>
    [Function(Name)]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        BatchPlan plan = context.GetInput<BatchPlan>()!;
        Task[] jobs = [.. plan.Items.Select((item, i) => StartAsync(context, plan.Group, i, item))];
        char[] ends = [.. jobs.Select(_ => BatchProgress.Open)];
        context.SetCustomStatus(new BatchProgress(new string(ends)));
        List<Task> open = [.. jobs];
        while (open.Count > 0)
        {
            Task ended = await Task.WhenAny(open);
            open.Remove(ended);
            ends[Array.IndexOf(jobs, ended)] = ended.IsCompletedSuccessfully
                ? BatchProgress.Completed
                : BatchProgress.Failed;
            context.SetCustomStatus(new BatchProgress(new string(ends)));
        }

        await JobCallbacks.SendAsync(context, WebhookRegistry.TargetOf(plan.CallbackUrl));
    }

    private static Task StartAsync(TaskOrchestrationContext context, string group, int index, TranslationInput item) =>
        context.CallSubOrchestratorAsync(
            TranslateVideo.Name,
            item,
            new SubOrchestrationOptions(instanceId: TranslationIds.Job(group, index))
        );
}
