using TranslationFunctions.Client;

namespace TranslationFunctions.Tests.EndToEnd;

/// <summary>A job and a wait for it, end to end.</summary>
public class WaitTests(ITestOutputHelper output)
{
    private static CreateJobRequest Lasting(double seconds, double failure = 0) =>
        new() { Delay = new FixedDelay(seconds), Failure = new FixedFailure(failure) };

    [Fact]
    public async Task Job_OfThirtySeconds_IsAskedForTwiceAndSeenAtItsEnd()
    {
        await using var simulator = await Simulator.StartAsync();

        var job = await simulator.Client.CreateJobAsync(Lasting(30));
        var status = await simulator.Client.WaitForCompletionAsync(job.JobId);

        simulator.Calls.Lines.ToList().ForEach(output.WriteLine);
        status.Result.ShouldBe(JobResult.Completed);
        status.CompletedAt.ShouldBe(status.CreatedAt + TimeSpan.FromSeconds(30));
        simulator.Calls.Lines.ShouldBe([
            "00:00:00.000 POST /jobs -> 202",
            $"00:00:00.000 GET /status/{job.JobId} -> 202",
            $"00:00:30.020 GET /status/{job.JobId} -> 200",
        ]);
    }

    [Fact]
    public async Task Job_WaitedForFromItsCreation_IsAskedForOnce()
    {
        await using var simulator = await Simulator.StartAsync();

        await simulator.Client.CreateJobAndWaitAsync(Lasting(17.5));

        simulator.Calls.StatusCalls.ShouldBe(1);
        simulator.Host.Time.GetUtcNow().TimeOfDay.ShouldBe(TimeSpan.FromSeconds(17.52));
    }

    [Fact]
    public async Task Job_OfThirtySeconds_HasTheSameTimelineInAHundredRuns()
    {
        var timelines = new HashSet<string>(StringComparer.Ordinal);
        for (var run = 0; run < 100; run++)
        {
            await using var simulator = await Simulator.StartAsync();
            var job = await simulator.Client.CreateJobAsync(Lasting(30));
            await simulator.Client.WaitForCompletionAsync(job.JobId);
            timelines.Add(string.Join('\n', simulator.Calls.Lines));
        }

        timelines.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Jobs_OfUniform10To30_CostAtMostTwoStatusCallsEach()
    {
        await using var simulator = await Simulator.StartAsync();
        for (var seed = 0; seed < 50; seed++)
        {
            var job = await simulator.Client.CreateJobAsync(
                new CreateJobRequest { Delay = new UniformDelay(10, 30), Seed = seed }
            );
            simulator.Calls.Clear();
            await simulator.Client.WaitForCompletionAsync(job.JobId, options: new() { ThrowOnFailure = false });

            simulator.Calls.StatusCalls.ShouldBeLessThanOrEqualTo(2, $"seed {seed}");
        }
    }

    [Fact]
    public async Task Jobs_WaitedForSideBySide_EndInTheOrderOfTheirDelays()
    {
        await using var simulator = await Simulator.StartAsync();
        double[] delays = [20, 5, 30, 12];

        var ended = await Task.WhenAll(delays.Select(delay => simulator.Client.CreateJobAndWaitAsync(Lasting(delay))));

        ended.Select(status => (status.CompletedAt - status.CreatedAt)!.Value.TotalSeconds).ShouldBe(delays);
    }

    [Fact]
    public async Task Job_ThatFails_IsThrownWithItsReasonAndItsLastStatus()
    {
        await using var simulator = await Simulator.StartAsync();
        var job = await simulator.Client.CreateJobAsync(Lasting(10, failure: 1));

        var failed = await Should.ThrowAsync<JobFailedException>(() =>
            simulator.Client.WaitForCompletionAsync(job.JobId)
        );

        failed.JobId.ShouldBe(job.JobId);
        failed.LastStatus!.State.ShouldBe(JobState.Failed);
        failed.LastStatus.Message.ShouldNotBeNullOrWhiteSpace();
        failed.LastStatus.Message.ShouldNotContain("Task '");
    }

    [Fact]
    public async Task Wait_ThatIsTooShort_TimesOutAndCanBeTakenUpAgain()
    {
        await using var simulator = await Simulator.StartAsync();
        var job = await simulator.Client.CreateJobAsync(Lasting(30));

        var late = await Should.ThrowAsync<WaitTimeoutException>(() =>
            simulator.Client.WaitForCompletionAsync(
                job.JobId,
                options: new WaitOptions { Timeout = TimeSpan.FromSeconds(12) }
            )
        );
        var status = await simulator.Client.WaitForCompletionAsync(job.JobId);

        late.LastStatus!.State.ShouldBe(JobState.Running);
        status.Result.ShouldBe(JobResult.Completed);
    }

    [Fact]
    public async Task Status_OfAnUnknownJob_IsNotFound()
    {
        await using var simulator = await Simulator.StartAsync();

        var missing = await Should.ThrowAsync<JobNotFoundException>(() => simulator.Client.GetStatusAsync("nobody"));

        missing.JobId.ShouldBe("nobody");
    }

    [Fact]
    public async Task DefaultJob_IsStartedByTheFirstAskAndNeverAgain()
    {
        await using var simulator = await Simulator.StartAsync();

        var first = await simulator.Client.GetDefaultStatusAsync();
        var second = await simulator.Client.GetDefaultStatusAsync();
        var ended = await simulator.Client.WaitForCompletionAsync(
            first.JobId,
            options: new() { ThrowOnFailure = false }
        );
        var afterwards = await simulator.Client.GetDefaultStatusAsync();

        first.Result.ShouldBe(JobResult.Pending);
        second.CreatedAt.ShouldBe(first.CreatedAt);
        afterwards.ShouldBe(ended);
    }
}
