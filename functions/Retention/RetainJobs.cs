using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace TranslationFunctions.Retention;

/// <summary>The eternal orchestrator that has old jobs removed, again and again, until retention is turned off.</summary>
public static class RetainJobs
{
    /// <summary>The orchestration's name.</summary>
    public const string Name = nameof(RetainJobs);

    /// <summary>The id of the one instance there is.</summary>
    public const string Id = "retention";

    private static readonly TimeSpan s_waitAfterFailure = TimeSpan.FromMinutes(1);

    /// <summary>Sweeps once, waits, and begins anew.</summary>
    /// <param name="context">The orchestration.</param>
    /// <returns>When retention is off.</returns>
    [Function(Name)]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        if (await SweepAsync(context) is { } wait)
        {
            await context.CreateTimer(wait, CancellationToken.None);
            context.ContinueAsNew(newInput: null);
        }
    }

    // What failed is logged where it failed; a sweep that is missed is made up for by the next one.
    private static async Task<TimeSpan?> SweepAsync(TaskOrchestrationContext context)
    {
        try
        {
            return await context.CallActivityAsync<TimeSpan?>(
                RemoveOldJobs.Name,
                new DateTimeOffset(context.CurrentUtcDateTime, TimeSpan.Zero)
            );
        }
        catch (TaskFailedException)
        {
            return s_waitAfterFailure;
        }
    }
}
