using TranslationFunctions.Jobs;
using TranslationFunctions.Statistics;

namespace TranslationFunctions.Metrics;

/// <summary>The metrics of <c>GET /metrics</c>.</summary>
internal static class JobMetrics
{
    /// <summary>Writes them.</summary>
    /// <param name="totals">The jobs that have ended.</param>
    /// <param name="live">The jobs that have not, by state.</param>
    /// <returns>The text: a pure function of the arguments.</returns>
    public static string Write(JobTotals totals, IReadOnlyDictionary<JobState, long> live)
    {
        PrometheusText text = new();
        text.Family(
            "translation_jobs",
            "gauge",
            "Jobs that have not ended, by state.",
            "state",
            LiveJobs.States.Select(state => (JobStates.NameOf(state), live.GetValueOrDefault(state)))
        );
        text.Family(
            "translation_jobs_ended_total",
            "counter",
            "Jobs that have ended, by state.",
            "state",
            [
                (JobStates.NameOf(JobState.Completed), totals.Completed),
                (JobStates.NameOf(JobState.Failed), totals.Failed),
                (JobStates.NameOf(JobState.Canceled), totals.Canceled),
            ]
        );
        text.Histogram(
            "translation_job_processing_seconds",
            "Time from a job's start to its end, canceled jobs left out.",
            ProcessingTimes.Bounds,
            totals.Times.Counts,
            totals.Times.SumMilliseconds / 1000.0
        );
        return text.ToString();
    }
}
