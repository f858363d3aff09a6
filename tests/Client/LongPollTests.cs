using TranslationFunctions.Client;

namespace TranslationFunctions.Tests.Client;

/// <summary>The last leg of a hinted wait.</summary>
public sealed class LongPollTests
{
    private const string Held = "Preference-Applied: wait=50";

    [Fact]
    public async Task Wait_ByIdAlone_AsksFirstAtOnceThenHoldsTheLastLeg()
    {
        var scene = new Scene(Answers.Pending("Retry-After: 7"), Answers.Completed());

        await scene.Client.WaitForCompletionAsync("j1");

        scene.Service.Sent.Select(sent => sent.Header("Prefer")).ShouldBe([null, "wait=50"]);
    }

    [Fact]
    public async Task Wait_DeadlineNear_HoldsNoLongerThanIt()
    {
        var scene = new Scene(Answers.Pending("Retry-After: 7"), Answers.Completed());

        await scene.Client.WaitForCompletionAsync("j1", options: new() { Timeout = TimeSpan.FromSeconds(20) });

        scene.Service.Sent[1].Header("Prefer").ShouldBe("wait=12");
    }

    [Fact]
    public async Task Wait_HintCutShort_IsNotTheLastLeg()
    {
        var scene = new Scene(Answers.Pending("Retry-After: 7"), Answers.Completed());

        await scene.Client.WaitForCompletionAsync("j1", options: new() { MaxDelay = TimeSpan.FromSeconds(3) });

        scene.Service.Sent[1].Header("Prefer").ShouldBeNull();
    }

    [Theory]
    [InlineData(PollStrategy.Fixed)]
    [InlineData(PollStrategy.Exponential)]
    [InlineData(PollStrategy.Adaptive)]
    public async Task Wait_OtherStrategies_NeverHold(PollStrategy strategy)
    {
        var scene = new Scene(Answers.Pending("Retry-After: 7"), Answers.Completed());
        scene.Options.Strategy = strategy;

        await scene.Client.WaitForCompletionAsync("j1");

        scene.Service.Sent[1].Header("Prefer").ShouldBeNull();
        scene.DelaysInSeconds.ShouldBe([2]);
    }

    [Fact]
    public async Task Wait_SwitchedOff_NeverHolds()
    {
        var scene = new Scene(Answers.Pending("Retry-After: 7"), Answers.Completed());
        scene.Options.LongPollWait = TimeSpan.Zero;

        await scene.Client.WaitForCompletionAsync("j1");

        scene.Service.Sent[1].Header("Prefer").ShouldBeNull();
    }

    [Fact]
    public async Task Wait_AfterHintsThatWereTooLate_AsksEarlierAndHolds()
    {
        // The first job was to take 12 s and took 10: the next is asked for as much earlier, and a little more.
        var scene = new Scene(
            Answers.Created("Retry-After: 12"),
            Answers.Json(200, Ended(10), Held),
            Answers.Created("Retry-After: 120"),
            Answers.Json(200, Ended(100), Held)
        );
        var client = scene.Client;

        await client.CreateJobAndWaitAsync();
        await client.CreateJobAndWaitAsync();

        scene.Clock.Delays[1].TotalSeconds.ShouldBe(120 / 1.4, tolerance: 0.01);
    }

    [Fact]
    public async Task Wait_ServiceThatDoesNotHold_IsNotAskedEarlier()
    {
        var scene = new Scene(
            Answers.Created("Retry-After: 12"),
            Answers.Pending("Retry-After: 1"),
            Answers.Json(200, Ended(10)),
            Answers.Created("Retry-After: 120"),
            Answers.Json(200, Ended(100))
        );
        var client = scene.Client;

        await client.CreateJobAndWaitAsync();
        await client.CreateJobAndWaitAsync();

        scene.DelaysInSeconds.Last().ShouldBe(120.02);
    }

    private static string Ended(int seconds) =>
        $$"""
            {"job_id":"{{seconds}}","result":"completed","state":"completed",
            "created_at":"2030-01-01T00:00:00Z","completed_at":"{{FakeClock.Start.AddSeconds(seconds):O}}"}
            """;
}
