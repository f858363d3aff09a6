using TranslationFunctions.Client;

namespace TranslationFunctions.Tests.Client;

public sealed class WaitRetryTests
{
    public static TheoryData<string> TransientKinds => ["network", "torn", "timeout", "408", "429", "500", "503"];

    [Theory]
    [MemberData(nameof(TransientKinds))]
    public async Task Wait_TransientFailure_IsRetried(string kind)
    {
        var scene = new Scene(Transient(kind), Answers.Completed());

        var status = await scene.Client.WaitForCompletionAsync("j1");

        status.Result.ShouldBe(JobResult.Completed);
        scene.Clock.Delays.ShouldHaveSingleItem().TotalMilliseconds.ShouldBeInRange(125, 250);
    }

    [Fact]
    public async Task Wait_FailuresInARow_BackOffAndStartAnewAfterSuccess()
    {
        var down = Answers.NetworkDown();
        var scene = new Scene(down, down, down, Answers.Pending(), down, Answers.Completed());

        await scene.Client.WaitForCompletionAsync("j1");

        double[] ceilings = [0.25, 0.5, 1, 2, 0.25];
        scene.Clock.Delays.Count.ShouldBe(ceilings.Length);
        foreach (var (delay, ceiling) in scene.DelaysInSeconds.Zip(ceilings))
        {
            delay.ShouldBeInRange(ceiling / 2, ceiling);
        }
    }

    [Fact]
    public async Task Wait_Throttled_HonoursRetryAfter()
    {
        var scene = new Scene(Answers.Problem(429, "{}", "Retry-After: 9"), Answers.Completed());

        await scene.Client.WaitForCompletionAsync("j1");

        scene.DelaysInSeconds.ShouldBe([9.02]);
    }

    [Fact]
    public async Task Wait_NetworkNeverBack_TimesOutWithTheCause()
    {
        var scene = new Scene(Answers.NetworkDown());
        scene.Options.Timeout = TimeSpan.FromSeconds(5);

        var timeout = await Should.ThrowAsync<WaitTimeoutException>(() => scene.Client.WaitForCompletionAsync("j1"));

        scene.Clock.Elapsed.TotalMilliseconds.ShouldBeInRange(4999, 5000);
        timeout.LastStatus.ShouldBeNull();
        timeout.Attempts.ShouldBe(scene.Service.Sent.Count);
        timeout
            .InnerException.ShouldBeOfType<TranslationTransportException>()
            .Message.ShouldContain("connection refused");
    }

    private static Func<HttpResponseMessage> Transient(string kind) =>
        kind switch
        {
            "network" => Answers.NetworkDown(),
            "torn" => Answers.TornBody(),
            "timeout" => () => throw new TaskCanceledException("timed out", new TimeoutException()),
            _ => Answers.Problem(int.Parse(kind), "{}"),
        };
}
