using System.Text.Json;
using TranslationFunctions.Statistics;

namespace TranslationFunctions.Tests.Functions.Statistics;

public class JobTotalsTests
{
    private static JobTotals Of(params (JobEnding Ending, double? Seconds)[] ends)
    {
        JobTotals totals = new();
        foreach (var (ending, seconds) in ends)
        {
            totals.Add(new JobEnd(ending, seconds is { } s ? TimeSpan.FromSeconds(s) : null));
        }

        return totals;
    }

    [Fact]
    public void Add_CountsEachEnding_AndTheTimesOfThoseThatWereNotCanceled()
    {
        JobTotals totals = Of(
            (JobEnding.Completed, 10),
            (JobEnding.Failed, 2.5),
            (JobEnding.Canceled, 0.1),
            (JobEnding.Completed, 90_000),
            (JobEnding.Failed, null)
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
            (JobEnding.Completed, 0),
            (JobEnding.Completed, 1),
            (JobEnding.Completed, 1.001),
            (JobEnding.Completed, 86_400),
            (JobEnding.Completed, 86_400.001)
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
        JobTotals stored = Of((JobEnding.Completed, 3), (JobEnding.Failed, 4));

        JobTotals read = JsonSerializer.Deserialize<JobTotals>(JsonSerializer.Serialize(stored))!;
        read.Add(new JobEnd(JobEnding.Completed, TimeSpan.FromSeconds(1)));

        JsonSerializer
            .Serialize(read)
            .ShouldBe(
                JsonSerializer.Serialize(Of((JobEnding.Completed, 3), (JobEnding.Failed, 4), (JobEnding.Completed, 1)))
            );
    }
}
