using TranslationFunctions.Client;

namespace TranslationFunctions.Tests.Client;

/// <summary>Calls that do not wait for a job, and faults that may pass.</summary>
public sealed class RetryTests
{
    [Fact]
    public async Task Create_TransientFailures_AreRetriedUnderOneKey()
    {
        var scene = new Scene(Answers.Problem(503, "{}"), Answers.NetworkDown(), Answers.Created());

        var job = await scene.Client.CreateJobAsync();

        job.JobId.ShouldBe("j1");
        var keys = scene.Service.Sent.Select(sent => sent.Header("Idempotency-Key")).ToList();
        keys.Count.ShouldBe(3);
        keys.Distinct().ShouldHaveSingleItem().ShouldNotBeNull().Length.ShouldBe(32);
    }

    [Fact]
    public async Task Create_TwoJobs_HaveKeysOfTheirOwn()
    {
        var scene = new Scene(Answers.Created());
        var client = scene.Client;

        await client.CreateJobAsync();
        await client.CreateJobAsync();
        await client.CreateJobAsync(new CreateJobRequest { IdempotencyKey = "mine" });

        scene.Service.Sent.Select(sent => sent.Header("Idempotency-Key")).Distinct().Count().ShouldBe(3);
        scene.Service.Sent[2].Header("Idempotency-Key").ShouldBe("mine");
        scene.Service.Sent[2].Body.ShouldBe("{}");
    }

    [Fact]
    public async Task Create_RetriesSpent_ThrowsTheLastFailure()
    {
        var scene = new Scene(Answers.Problem(500, """{"detail":"boom"}"""));
        scene.Options.MaxRetries = 2;

        var failed = await Should.ThrowAsync<UnexpectedAnswerException>(() => scene.Client.CreateJobAsync());

        failed.Attempts.ShouldBe(3);
        failed.Message.ShouldContain("boom");
        failed.Message.ShouldContain("try again later");
    }

    [Fact]
    public async Task Call_RetryAfterBeyondTheDeadline_IsNotWaitedFor()
    {
        var scene = new Scene(Answers.Problem(429, "{}", "Retry-After: 31536000"), Answers.Completed());

        var failed = await Should.ThrowAsync<UnexpectedAnswerException>(() => scene.Client.GetStatusAsync("j1"));

        failed.Attempts.ShouldBe(1);
        scene.Clock.Delays.ShouldBeEmpty();
    }

    [Fact]
    public async Task Call_Throttled_ObeysRetryAfter()
    {
        var scene = new Scene(Answers.Problem(429, "{}", "Retry-After: 7"), Answers.Completed());

        await scene.Client.GetStatusAsync("j1");

        scene.DelaysInSeconds.ShouldBe([7.02]);
    }

    [Fact]
    public async Task Wait_ThrottledWhileWatchedClosely_StillObeysRetryAfter()
    {
        var scene = new Scene(Answers.Problem(503, "{}", "Retry-After: 40"), Answers.Completed());

        await scene.Client.WaitForCompletionAsync("j1", options: new() { MaxDelay = TimeSpan.FromSeconds(1) });

        scene.DelaysInSeconds.ShouldBe([40.02]);
    }

    [Fact]
    public async Task Call_BadRequest_IsNotRetried()
    {
        var scene = new Scene(Answers.Problem(400, "{}"));

        await Should.ThrowAsync<BadJobRequestException>(() => scene.Client.CreateJobAsync());

        scene.Service.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Create_KeyUsedWithAnotherBody_IsABadRequest()
    {
        var scene = new Scene(Answers.Problem(422, """{"detail":"another body"}"""));

        var bad = await Should.ThrowAsync<BadJobRequestException>(() => scene.Client.CreateJobAsync());

        bad.Message.ShouldContain("another body");
    }

    [Fact]
    public async Task Call_ServiceThatNeverAnswers_IsGivenUpAfterItsTime()
    {
        using var http = new HttpClient(new SilentHandler()) { BaseAddress = new Uri("https://service.test/") };
        var scene = new Scene(Answers.Completed());
        scene.Options.RequestTimeout = TimeSpan.FromMilliseconds(10);
        scene.Options.MaxRetries = 1;

        var lost = await Should.ThrowAsync<TranslationTransportException>(() =>
            scene.ClientOver(http).GetStatusAsync("j1")
        );

        lost.Attempts.ShouldBe(2);
        lost.Message.ShouldContain("No answer within 00:00:00.0100000");
    }

    [Fact]
    public async Task Wait_ErrorThatMayPass_GoesOnAsOftenAsAllowed()
    {
        var scene = new Scene(Answers.Failed(), Answers.Failed(), Answers.Completed());
        scene.Options.Strategy = PollStrategy.Fixed;
        scene.Options.RetriesOnError = 2;

        var status = await scene.Client.WaitForCompletionAsync("j1");

        status.Result.ShouldBe(JobResult.Completed);
        scene.DelaysInSeconds.ShouldBe([2, 2]);
    }

    [Fact]
    public async Task Wait_ErrorThatStays_IsThrownWhenRetriesAreSpent()
    {
        var scene = new Scene(Answers.Failed());

        var failed = await Should.ThrowAsync<JobFailedException>(() =>
            scene.Client.WaitForCompletionAsync("j1", options: new WaitOptions { RetriesOnError = 1 })
        );

        failed.Attempts.ShouldBe(2);
    }

    private sealed class SilentHandler : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            throw new InvalidOperationException("Nobody waits that long.");
        }
    }
}
