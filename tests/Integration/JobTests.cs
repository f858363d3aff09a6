using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TranslationFunctions.Client;

namespace TranslationFunctions.Tests.Integration;

/// <summary>A job from its start to its end.</summary>
public class JobTests
{
    private static JsonObject Failing(double probability) =>
        new()
        {
            ["failure"] = new JsonObject { ["model"] = "fixed", ["probability"] = probability },
        };

    [Fact]
    public async Task Job_Started_SaysWhereAndWhenToAskForIt()
    {
        await using var app = await AppUnderTest.StartAsync();

        using var answer = await app.Http.PostAsJsonAsync(
            "/jobs",
            new { delay = new { model = "fixed", seconds = 1.5 } }
        );

        var body = await AppUnderTest.ReadAsync(answer);
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(2));
        answer.Headers.GetValues("retry-after-ms").ShouldBe(["1500"]);
        answer.Headers.Location!.ToString().ShouldEndWith($"/status/{body.GetProperty("job_id").GetString()}");
        using var link = await app.Http.GetAsync(body.GetProperty("statusQueryGetUri").GetString());
        ((int)link.StatusCode).ShouldBeInRange(200, 202);
    }

    [Fact]
    public async Task Job_WaitedFor_Completes()
    {
        await using var app = await AppUnderTest.StartAsync();

        var status = await app.Client.CreateJobAndWaitAsync(
            new CreateJobRequest { Delay = new FixedDelay(1), Failure = new FixedFailure(0) }
        );

        status.Result.ShouldBe(JobResult.Completed);
        status.State.ShouldBe(JobState.Completed);
        (status.CompletedAt - status.StartedAt)!.Value.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Job_ThatFails_SaysWhy()
    {
        await using var app = await AppUnderTest.StartAsync();
        var id = await app.StartJobAsync(0.2, Failing(1));

        var failed = await Should.ThrowAsync<JobFailedException>(() => app.Client.WaitForCompletionAsync(id));

        failed.JobId.ShouldBe(id);
        failed.LastStatus!.Result.ShouldBe(JobResult.Error);
        failed.LastStatus.Message.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task Job_ThatMayRestart_IsTriedAgain()
    {
        await using var app = await AppUnderTest.StartAsync();
        var failing = Failing(1);
        failing["on_error"] = new JsonObject { ["restarts"] = 1, ["backoff_seconds"] = 0.1 };

        var id = await app.StartJobAsync(0.2, failing);

        var status = await app.UntilAsync(id, "failed");
        status.GetProperty("attempt").GetInt32().ShouldBe(2);
        status.GetProperty("failed_attempts").GetArrayLength().ShouldBeGreaterThanOrEqualTo(1);
    }

    [Fact]
    public async Task Jobs_OfTheSameSeed_TakeTheSameTime()
    {
        await using var app = await AppUnderTest.StartAsync();
        var request = new
        {
            seed = 42,
            delay = new
            {
                model = "uniform",
                min = 1,
                max = 100,
            },
        };

        using var first = await app.Http.PostAsJsonAsync("/jobs", request);
        using var second = await app.Http.PostAsJsonAsync("/jobs", request);

        second.Headers.GetValues("retry-after-ms").ShouldBe(first.Headers.GetValues("retry-after-ms"));
    }

    [Fact]
    public async Task Jobs_StartedAtOnce_AllEnd()
    {
        await using var app = await AppUnderTest.StartAsync();
        var jobs = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => app.StartJobAsync(0.5)));

        var ended = await Task.WhenAll(jobs.Select(id => app.Client.WaitForCompletionAsync(id)));

        ended.ShouldAllBe(status => status.Result == JobResult.Completed);
    }

    [Fact]
    public async Task Job_OfThirtySeconds_TakesThirtySecondsToTheMillisecond()
    {
        await using var app = await AppUnderTest.StartAsync();
        app.NeedsTheEmbeddedClock();

        var status = await app.Client.WaitForCompletionAsync(await app.StartJobAsync(30));

        status.CompletedAt.ShouldBe(status.CreatedAt + TimeSpan.FromSeconds(30));
    }
}
