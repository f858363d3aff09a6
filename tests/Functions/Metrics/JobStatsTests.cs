using TranslationFunctions.Jobs;
using TranslationFunctions.Metrics;
using TranslationFunctions.Statistics;

namespace TranslationFunctions.Tests.Functions.Metrics;

public class JobStatsTests
{
    [Fact]
    public void Of_NoJobs_HasZeroesForCounts_AndNothingForWhatIsUnknown()
    {
        JobStats stats = JobStats.Of(new JobTotals(), new Dictionary<JobState, long>());

        stats.TotalJobs.ShouldBe(0);
        stats.SuccessRate.ShouldBeNull();
        stats.AvgProcessingTime.ShouldBeNull();
        stats.MinProcessingTime.ShouldBeNull();
        stats.MaxProcessingTime.ShouldBeNull();
        stats.StatusDistribution.Keys.ShouldBe(["queued", "running", "paused", "completed", "failed", "canceled"]);
        stats.StatusDistribution.Values.ShouldAllBe(count => count == 0);
    }

    [Fact]
    public void Of_JobsOfAllStates_PutsThemTogether()
    {
        JobTotals totals = new();
        totals.Add(new JobEnd(JobEnding.Completed, TimeSpan.FromSeconds(10)));
        totals.Add(new JobEnd(JobEnding.Completed, TimeSpan.FromSeconds(11)));
        totals.Add(new JobEnd(JobEnding.Failed, TimeSpan.FromSeconds(0.5)));
        totals.Add(new JobEnd(JobEnding.Canceled, TimeSpan.FromSeconds(100)));

        JobStats stats = JobStats.Of(
            totals,
            new Dictionary<JobState, long>
            {
                [JobState.Queued] = 5,
                [JobState.Running] = 6,
                // Ended since it was looked for: its end counts it.
                [JobState.Completed] = 1,
            }
        );

        stats.TotalJobs.ShouldBe(15);
        (stats.SuccessfulJobs, stats.FailedJobs, stats.CanceledJobs).ShouldBe((2, 1, 1));
        stats.SuccessRate.ShouldBe(0.5);
        stats.AvgProcessingTime.ShouldBe(7.167);
        (stats.MinProcessingTime, stats.MaxProcessingTime).ShouldBe((0.5, 11));
        stats.StatusDistribution.Values.ShouldBe([5, 6, 0, 2, 1, 1]);
    }
}
