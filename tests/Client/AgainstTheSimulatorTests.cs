using System.Text.Json.Nodes;
using TranslationFunctions.Client;
using TranslationFunctions.Tests.EndToEnd;

namespace TranslationFunctions.Tests.Client;

/// <summary>The whole contract, spoken with the real app.</summary>
public sealed class AgainstTheSimulatorTests
{
    private static readonly CreateJobRequest Minute = new()
    {
        Delay = new FixedDelay(60),
        Failure = new FixedFailure(0),
        Title = "talk",
        Metadata = new JsonObject { ["customer"] = "acme" },
    };

    [Fact]
    public async Task Job_PausedResumedAndCanceled_SaysSo()
    {
        await using var simulator = await Simulator.StartAsync();
        var client = simulator.Client;
        var job = await client.CreateJobAsync(Minute);

        var paused = await client.PauseJobAsync(job.JobId);
        var resumed = await client.ResumeJobAsync(job.JobId);
        await client.CancelJobAsync(job.JobId);
        var failed = await Should.ThrowAsync<JobFailedException>(() => client.WaitForCompletionAsync(job.JobId));

        paused.JobId.ShouldBe(job.JobId);
        resumed.Title.ShouldBe("talk");
        resumed.Metadata!["customer"]!.GetValue<string>().ShouldBe("acme");
        failed.LastStatus!.State.ShouldBe(JobState.Canceled);
        await Should.ThrowAsync<JobConflictException>(() => client.PauseJobAsync(job.JobId));
        (await client.GetEventsAsync(job.JobId)).Select(one => one.Event).ShouldContain("canceled");
    }

    [Fact]
    public async Task Jobs_AreListedCountedAndDeleted()
    {
        await using var simulator = await Simulator.StartAsync();
        var client = simulator.Client;
        var ids = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            ids.Add((await client.CreateJobAsync(Minute)).JobId);
        }

        await client.WaitForAllAsync(ids);
        var listed = new List<string>();
        await foreach (var job in client.ListJobsAsync(new JobFilter { Result = JobResult.Completed, PageSize = 2 }))
        {
            listed.Add(job.JobId);
        }

        listed.ShouldBe(ids, ignoreOrder: true);
        (await client.GetStatisticsAsync()).SuccessfulJobs.ShouldBe(5);
        await client.DeleteJobAsync(ids[0]);
        await Should.ThrowAsync<JobNotFoundException>(() => client.GetStatusAsync(ids[0]));
    }

    [Fact]
    public async Task Languages_AreChildrenOfOneParent()
    {
        await using var simulator = await Simulator.StartAsync();

        var job = await simulator.Client.CreateJobAsync(Minute with { Languages = ["fr", "es"] });
        var ended = await simulator.Client.WaitForCompletionAsync(job.JobId);

        ended.Result.ShouldBe(JobResult.Completed);
        var children = await simulator.Client.WaitForAllAsync(ended.Children.ShouldNotBeNull());
        children.Select(child => child.GetStatus().OutputLanguage).ShouldBe(["fr", "es"], ignoreOrder: true);
    }

    [Fact]
    public async Task Creation_UnderOneKey_IsOneJob()
    {
        await using var simulator = await Simulator.StartAsync();
        var keyed = Minute with { IdempotencyKey = "order-7" };

        var first = await simulator.Client.CreateJobAsync(keyed);
        var second = await simulator.Client.CreateJobAsync(keyed);

        second.JobId.ShouldBe(first.JobId);
        await Should.ThrowAsync<BadJobRequestException>(() =>
            simulator.Client.CreateJobAsync(keyed with { Title = "another" })
        );
    }

    [Fact]
    public async Task Job_WatchedClosely_ShowsItsProgressThroughEntityTags()
    {
        await using var simulator = await Simulator.StartAsync();
        var job = await simulator.Client.CreateJobAsync(Minute);

        var shown = new List<double?>();
        var closely = new WaitOptions { MaxDelay = TimeSpan.FromSeconds(12) };
        await foreach (var status in simulator.Client.WatchAsync(job.JobId, closely))
        {
            shown.Add(status.Progress);
        }

        shown.ShouldBe([0, 0.2, 0.4, 0.6, 0.8, 1]);
        simulator.Calls.Lines.Count(line => line.EndsWith(" 304")).ShouldBe(4);
    }

    [Fact]
    public async Task CompletionTime_IsSet()
    {
        await using var simulator = await Simulator.StartAsync();

        await simulator.Client.SetCompletionTimeAsync(TimeSpan.FromSeconds(15));
        var status = await simulator.Client.GetDefaultStatusAsync();

        status.RemainingSeconds.ShouldNotBeNull().ShouldBeInRange(14, 15);
    }

    [Fact]
    public async Task Job_WaitedForByOtherStrategies_EndsToo()
    {
        await using var simulator = await Simulator.StartAsync();

        foreach (var strategy in Enum.GetValues<PollStrategy>())
        {
            var status = await simulator.Client.CreateJobAndWaitAsync(Minute, options: new() { Strategy = strategy });
            status.Result.ShouldBe(JobResult.Completed, $"{strategy}");
        }
    }
}
