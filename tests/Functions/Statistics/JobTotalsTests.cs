using System.Text.Json;
using TranslationFunctions.Statistics;

namespace TranslationFunctions.Tests.Functions.Statistics;

public class JobTotalsTests
{
    private static JobTotals Of(params (JobOutcome Outcome, double? Seconds)[] ends)
    {
        JobTotals totals = new();
        foreach (var (outcome, seconds) in ends)
        {
            totals.Add(new JobEnd(outcome, seconds is { } s ? TimeSpan.FromSeconds(s) : null));
        }

        return totals;
    }

    [Fact]
    public void Add_CountsEachOutcome_AndTheTimesOfThoseThatWereNotCanceled()
    {
        JobTotals totals = Of(
            (JobOutcome.Completed, 10),
            (JobOutcome.Failed, 2.5),
            (JobOutcome.Canceled, 0.1),
            (JobOutcome.Completed, 90_000),
            (JobOutcome.Failed, null)
        );

        (totals.Completed, totals.Failed, totals.Canceled).ShouldBe((2, 2, 1));
        totals.Times.Count.ShouldBe(3);
        totals.Times.SumMilliseconds.ShouldBe(90_012_500);
        totals.Times.MinMilliseconds.ShouldBe(2500);
        totals.Times.MaxMilliseconds.ShouldBe(90_000_000);
    }

    [Fact]
    public void Times_OnABound_AreBelowIt_AndAboveTheLastThereIsABucketMore()
    {
        ProcessingTimes times = Of(
            (JobOutcome.Completed, 0),
            (JobOutcome.Completed, 1),
            (JobOutcome.Completed, 1.001),
            (JobOutcome.Completed, 86_400),
            (JobOutcome.Completed, 86_400.001)
        ).Times;

        times.Counts[0].ShouldBe(2);
        times.Counts[1].ShouldBe(1);
        times.Counts[^2].ShouldBe(1);
        times.Counts[^1].ShouldBe(1);
        times.Counts.Sum().ShouldBe(times.Count);
    }

    [Fact]
    public void State_ThatWasStored_GoesOnCounting()
    {
        JobTotals stored = Of((JobOutcome.Completed, 3), (JobOutcome.Failed, 4));

        JobTotals read = JsonSerializer.Deserialize<JobTotals>(JsonSerializer.Serialize(stored))!;
        read.Add(new JobEnd(JobOutcome.Completed, TimeSpan.FromSeconds(1)));

        JsonSerializer
            .Serialize(read)
            .ShouldBe(
                JsonSerializer.Serialize(
                    Of((JobOutcome.Completed, 3), (JobOutcome.Failed, 4), (JobOutcome.Completed, 1))
                )
            );
    }
}
