using TranslationFunctions.Client;

namespace TranslationFunctions.Tests.Client;

/// <summary>What need not be asked for again.</summary>
public sealed class CacheTests
{
    private static readonly Func<HttpResponseMessage> Running = Answers.Json(
        202,
        """{"job_id":"j1","result":"pending","state":"running","progress":0.2,"remaining_seconds":8}""",
        "ETag: W/\"v1\""
    );

    [Fact]
    public async Task EndedJob_IsNotAskedForAgain()
    {
        var scene = new Scene(Answers.Completed());
        var client = scene.Client;

        await client.WaitForCompletionAsync("j1");
        (await client.GetStatusAsync("j1")).Result.ShouldBe(JobResult.Completed);
        (await client.WaitForCompletionAsync("j1")).Result.ShouldBe(JobResult.Completed);

        scene.Service.Sent.Count.ShouldBe(1);
        scene.Log.Lines.Count(line => line.Event.Id == 8).ShouldBe(2);
    }

    [Fact]
    public async Task EndedJob_WithoutACache_IsAskedForAgain()
    {
        var scene = new Scene(Answers.Completed());
        scene.Options.CacheSize = 0;
        var client = scene.Client;

        await client.GetStatusAsync("j1");
        await client.GetStatusAsync("j1");

        scene.Service.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task EndedJobs_MoreThanTheCacheHolds_TheOldestIsForgotten()
    {
        var scene = new Scene(new FakeClock(), (_, uri) => Answers.Named(uri.Segments[^1], 200)());
        scene.Options.CacheSize = 2;
        var client = scene.Client;

        foreach (var job in (string[])["a", "b", "c", "c", "b", "a"])
        {
            await client.GetStatusAsync(job);
        }

        scene.Service.Sent.Select(sent => sent.Uri.Segments[^1]).ShouldBe(["a", "b", "c", "a"]);
    }

    [Fact]
    public async Task PendingJob_IsAskedForByItsEntityTagAndAgesWithTheHint()
    {
        var scene = new Scene(
            Running,
            Answers.Problem(304, "", "retry-after-ms: 2000", "ETag: W/\"v1\""),
            Answers.Completed()
        );
        var client = scene.Client;

        await client.GetStatusAsync("j1");
        var aged = await client.GetStatusAsync("j1");
        var ended = await client.GetStatusAsync("j1");

        scene.Service.Sent.Select(sent => sent.Header("If-None-Match")).ShouldBe([null, "W/\"v1\"", "W/\"v1\""]);
        (aged.State, aged.RemainingSeconds, aged.Progress).ShouldBe((JobState.Running, 2, 0.8));
        ended.Result.ShouldBe(JobResult.Completed);
    }

    [Fact]
    public async Task Wait_NotModified_GoesOnAsTheHintSays()
    {
        var scene = new Scene(Running, Answers.Problem(304, "", "retry-after-ms: 2000"), Answers.Completed());

        await scene.Client.WaitForCompletionAsync("j1", scene.Progress);

        scene.DelaysInSeconds.ShouldBe([2, 2.02]);
        scene.Progress.Seen.Select(seen => seen.Progress).ShouldBe([0.2, 0.8, 1]);
    }

    [Fact]
    public async Task NotModified_ThatNobodyAskedFor_IsOutsideTheContract()
    {
        var scene = new Scene(Answers.Problem(304, ""));

        await Should.ThrowAsync<UnexpectedAnswerException>(() => scene.Client.GetStatusAsync("j1"));
    }

    [Fact]
    public async Task DefaultJob_IsNeverKept_BecauseItMayStartAnew()
    {
        var scene = new Scene(Answers.Completed(), Answers.Completed(), Answers.Pending());
        var client = scene.Client;

        await client.GetDefaultStatusAsync();
        await client.GetStatusAsync("j1");

        (await client.GetStatusAsync("j1")).Result.ShouldBe(JobResult.Pending);
    }

    [Fact]
    public async Task DeletedJob_IsForgotten()
    {
        var scene = new Scene(Answers.Completed(), Answers.Json(204, ""), Answers.Problem(404, "{}"));
        var client = scene.Client;

        await client.GetStatusAsync("j1");
        await client.DeleteJobAsync("j1");

        await Should.ThrowAsync<JobNotFoundException>(() => client.GetStatusAsync("j1"));
    }
}
