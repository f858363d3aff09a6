using Microsoft.DurableTask.Client;
using TranslationFunctions.Translation;

namespace TranslationFunctions.Jobs;

/// <summary>What happened to a job.</summary>
/// <param name="JobId">The job's id.</param>
/// <param name="Events">The events, in order.</param>
public sealed record JobTimeline(string JobId, IReadOnlyList<JobEvent> Events)
{
    /// <summary>Tells what happened to a job: its creation and its end are always there, between them the newest events.</summary>
    /// <param name="job">The job, fetched with inputs and outputs.</param>
    /// <param name="status">Its status.</param>
    /// <returns>The timeline: a pure function of the arguments.</returns>
    public static JobTimeline Of(OrchestrationMetadata job, JobStatus status) =>
        new(
            status.JobId,
            [
                new JobEvent(status.CreatedAt, JobEventNames.Created),
                .. job.ReadCustomStatusAs<TranslationProgress>()?.Events ?? [],
                .. End(status),
            ]
        );

    private static IEnumerable<JobEvent> End(JobStatus status)
    {
        if (status.CompletedAt is { } at)
        {
            // The names of the states in which a job ends are those of the events.
            yield return new JobEvent(at, JobStates.NameOf(status.State)) { Message = status.Message };
        }
    }
}
