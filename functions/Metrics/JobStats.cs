using TranslationFunctions.Jobs;
using TranslationFunctions.Statistics;

namespace TranslationFunctions.Metrics;

/// <summary>The answer of <c>GET /stats</c>. Times are in seconds.</summary>
public sealed record JobStats
{
    /// <summary>How many jobs there were, ever: those that have ended, and those that have not.</summary>
    public required long TotalJobs { get; init; }

    /// <summary>How many ended well.</summary>
    public required long SuccessfulJobs { get; init; }

    /// <summary>How many ended with a failure.</summary>
    public required long FailedJobs { get; init; }

    /// <summary>How many were canceled.</summary>
    public required long CanceledJobs { get; init; }

    /// <summary>Which share of those that ended, ended well, 0 to 1; null until one has ended.</summary>
    public required double? SuccessRate { get; init; }

    /// <summary>The mean time from a job's start to its end; null until one has ended. Canceled jobs do not count.</summary>
    public required double? AvgProcessingTime { get; init; }

    /// <summary>The shortest such time; null until a job has ended.</summary>
    public required double? MinProcessingTime { get; init; }

    /// <summary>The longest such time; null until a job has ended.</summary>
    public required double? MaxProcessingTime { get; init; }

    /// <summary>How many jobs are in each state.</summary>
    public required IReadOnlyDictionary<string, long> StatusDistribution { get; init; }

    /// <summary>Puts the counts together.</summary>
    /// <param name="totals">The jobs that have ended.</param>
    /// <param name="live">The jobs that have not, by state.</param>
    /// <returns>The statistics: a pure function of the arguments.</returns>
    public static JobStats Of(JobTotals totals, IReadOnlyDictionary<JobState, long> live)
    {
        long ended = totals.Completed + totals.Failed + totals.Canceled;
        ProcessingTimes times = totals.Times;
        return new JobStats
        {
            TotalJobs = ended + LiveJobs.States.Sum(state => live.GetValueOrDefault(state)),
            SuccessfulJobs = totals.Completed,
            FailedJobs = totals.Failed,
            CanceledJobs = totals.Canceled,
            SuccessRate = ended == 0 ? null : Math.Round((double)totals.Completed / ended, 4),
            AvgProcessingTime = times.Count == 0 ? null : Math.Round(times.SumMilliseconds / 1000.0 / times.Count, 3),
            MinProcessingTime = times.MinMilliseconds / 1000.0,
            MaxProcessingTime = times.MaxMilliseconds / 1000.0,
            StatusDistribution = Enum.GetValues<JobState>()
                .ToDictionary(
                    JobStates.NameOf,
                    state =>
                        state switch
                        {
                            JobState.Completed => totals.Completed,
                            JobState.Failed => totals.Failed,
                            JobState.Canceled => totals.Canceled,
                            _ => live.GetValueOrDefault(state),
                        }
                ),
        };
    }
}
