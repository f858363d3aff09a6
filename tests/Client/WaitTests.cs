using TranslationFunctions.Client;

namespace TranslationFunctions.Tests.Client;

public sealed class WaitTests
{
    [Fact]
    public async Task Wait_EndedJob_CostsOneCallAndNoTimer()
    {
        var scene = new Scene(Answers.Completed());

        var status = await scene.Client.WaitForCompletionAsync("j1");

        status.Result.ShouldBe(JobResult.Completed);
        scene.Service.Sent.Single().Uri.AbsolutePath.ShouldBe("/status/j1");
        scene.Clock.Delays.ShouldBeEmpty();
    }

    [Fact]
    public async Task Wait_FixedStrategy_PollsAtTheInterval()
    {
        var scene = new Scene(Answers.Pending(), Answers.Pending(), Answers.Completed());
        scene.Options.Strategy = PollStrategy.Fixed;
        scene.Options.PollInterval = TimeSpan.FromSeconds(3);

        await scene.Client.WaitForCompletionAsync("j1");

        scene.DelaysInSeconds.ShouldBe([3, 3]);
    }

    [Fact]
    public async Task CreateAndWait_HintOfTheCreation_MakesItOneStatusCall()
    {
        var scene = new Scene(Answers.Created("Retry-After: 15", "retry-after-ms: 14250"), Answers.Completed());

        await scene.Client.CreateJobAndWaitAsync(new CreateJobRequest { Delay = new FixedDelay(14.25) });

        scene.Service.Sent.Select(sent => sent.Uri.AbsolutePath).ShouldBe(["/jobs", "/status/j1"]);
        scene.DelaysInSeconds.ShouldBe([14.27]);
        scene.Service.Sent[1].At.ShouldBe(TimeSpan.FromSeconds(14.27));
    }

    [Fact]
    public async Task CreateAndWait_NoHintOfTheCreation_AsksAtOnce()
    {
        var scene = new Scene(Answers.Created(), Answers.Completed());

        await scene.Client.CreateJobAndWaitAsync();

        scene.Service.Sent.Count.ShouldBe(2);
        scene.Clock.Delays.ShouldBeEmpty();
    }

    [Fact]
    public async Task Wait_NeverEnding_PollsLastAtTheDeadline()
    {
        var scene = new Scene(Answers.Pending("Retry-After: 4"));
        scene.Options.HintMargin = TimeSpan.Zero;

        var timeout = await Should.ThrowAsync<WaitTimeoutException>(() =>
            scene.Client.WaitForCompletionAsync("j1", options: new WaitOptions { Timeout = TimeSpan.FromSeconds(10) })
        );

        scene.Service.Sent.Select(sent => sent.At.TotalSeconds).ShouldBe([0, 4, 8, 10]);
        timeout.JobId.ShouldBe("j1");
        timeout.Attempts.ShouldBe(4);
        timeout.Elapsed.ShouldBe(TimeSpan.FromSeconds(10));
        timeout.LastStatus!.State.ShouldBe(JobState.Running);
        timeout.Message.ShouldContain("WaitOptions.Timeout");
    }

    [Fact]
    public async Task Wait_DeadlineOfATickAndAHalf_EndsWithoutABusyLoop()
    {
        var scene = new Scene(Answers.Pending());
        var options = new WaitOptions { Timeout = TimeSpan.FromMilliseconds(1.5) };

        await Should.ThrowAsync<WaitTimeoutException>(() =>
            scene.Client.WaitForCompletionAsync("j1", options: options)
        );

        scene.Service.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Wait_NoTimeoutGiven_UsesTheClients()
    {
        var scene = new Scene(Answers.Pending());
        scene.Options.Timeout = TimeSpan.FromSeconds(6);

        await Should.ThrowAsync<WaitTimeoutException>(() => scene.Client.WaitForCompletionAsync("j1"));

        scene.Clock.Elapsed.ShouldBe(TimeSpan.FromSeconds(6));
    }

    [Fact]
    public async Task Wait_TimedOut_ResumesWithTheIdAlone()
    {
        var first = new Scene(Answers.Pending());
        var timeout = await Should.ThrowAsync<WaitTimeoutException>(() => first.Client.WaitForCompletionAsync("j1"));

        var second = new Scene(Answers.Pending(), Answers.Completed());
        var status = await second.Client.WaitForCompletionAsync(timeout.JobId!);

        status.Result.ShouldBe(JobResult.Completed);
    }

    [Fact]
    public async Task Wait_Progress_IsToldEachChangeOnce()
    {
        var queued = Answers.Json(202, """{"job_id":"j1","result":"pending","state":"queued","progress":0}""");
        var half = Answers.Pending();
        var scene = new Scene(queued, queued, half, half, half, Answers.Completed());

        await scene.Client.WaitForCompletionAsync("j1", scene.Progress);

        scene
            .Progress.Seen.Select(status => status.State)
            .ShouldBe([JobState.Queued, JobState.Running, JobState.Completed]);
    }

    [Fact]
    public async Task Wait_UntilTheDelayIsOver_NothingIsSent()
    {
        var scene = new Scene(new FakeClock(jumpsToTimers: false), Answers.Pending(), Answers.Completed());

        var wait = scene.Client.WaitForCompletionAsync("j1");
        scene.Clock.Advance(TimeSpan.FromMilliseconds(1999));
        scene.Service.Sent.Count.ShouldBe(1);
        wait.IsCompleted.ShouldBeFalse();

        scene.Clock.Advance(TimeSpan.FromMilliseconds(1));
        (await wait).Result.ShouldBe(JobResult.Completed);
        scene.Clock.Delays.Count.ShouldBe(1);
    }
}
