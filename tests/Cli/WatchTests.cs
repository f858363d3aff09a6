using System.Text.Json.Nodes;
using TranslationFunctions.Cli;
using TranslationFunctions.Client;
using TranslationFunctions.Tests.EndToEnd;

namespace TranslationFunctions.Tests.Cli;

/// <summary>Watching jobs of the real simulator.</summary>
public class WatchTests
{
    [Fact]
    public async Task Jobs_AreWatchedToTheirEnds_AndAFailureIsTheExitCode()
    {
        await using var simulator = await Simulator.StartAsync();
        var good = await SubmitAsync(simulator, "--delay", "30", "--failure", "0");
        var bad = await SubmitAsync(simulator, "--delay", "20", "--failure", "1");
        await Eventually.IsAsync(simulator, good, "state", "running");

        var run = await CommandRun.OfAsync(simulator, ["watch", good, bad]);

        run.ExitCode.ShouldBe((int)ExitCode.JobFailed);
        run.Lines.ShouldContain(line => line.StartsWith($"{good}  running, "));
        run.Lines.ShouldContain($"{good}  completed after 30.0 s");
        run.Lines.ShouldContain($"{bad}  failed after 20.0 s");
        run.Error.ShouldStartWith($"translate: Job {bad} failed: ");
    }

    [Fact]
    public async Task Job_IsAskedForTwice()
    {
        await using var simulator = await Simulator.StartAsync();
        var id = await SubmitAsync(simulator, "--delay", "30", "--failure", "0");
        await Eventually.IsAsync(simulator, id, "state", "running");
        var calls = new RecordedCalls(simulator.Host.Time);

        await CommandRun.OfAsync(
            simulator,
            ["watch", id],
            here =>
                here with
                {
                    Handler = () => new RecordingHandler(calls) { InnerHandler = simulator.Host.CreateHandler() },
                }
        );

        calls.StatusCalls.ShouldBe(2, string.Join('\n', calls.Lines));
    }

    [Fact]
    public async Task Languages_AreWatchedWithTheirParent()
    {
        await using var simulator = await Simulator.StartAsync();

        var run = await CommandRun.OfAsync(
            simulator,
            ["submit", "--delay", "10", "--failure", "0", "-l", "fr,de", "--title", "Talk", "--watch"]
        );

        run.ExitCode.ShouldBe((int)ExitCode.Ok, run.Error);
        var parent = run.Lines[0];
        run.Lines.ShouldContain(line => line.StartsWith($"{parent} Talk  completed"));
        run.Lines.ShouldContain(line => line.Contains(" fr  completed after 10.0 s"));
        run.Lines.ShouldContain(line => line.Contains(" de  completed after 10.0 s"));
    }

    [Fact]
    public async Task Json_IsALineAChange_AndTheLastTellsTheEnd()
    {
        await using var simulator = await Simulator.StartAsync();
        var id = await SubmitAsync(simulator, "--delay", "30", "--failure", "0");
        await Eventually.IsAsync(simulator, id, "state", "running");

        var run = await CommandRun.OfAsync(simulator, ["watch", id, "--json"]);

        var results = run.Lines.Select(line => (string?)JsonNode.Parse(line)!["result"]).ToList();
        results.ShouldBe(["pending", "completed"]);
    }

    [Fact]
    public async Task JobThatHasEnded_IsToldAtOnce()
    {
        await using var simulator = await Simulator.StartAsync();
        var id = await SubmitAsync(simulator, "--delay", "5", "--failure", "0", "--watch");

        var run = await CommandRun.OfAsync(simulator, ["watch", id]);

        run.ExitCode.ShouldBe((int)ExitCode.Ok);
        run.Lines.ShouldHaveSingleItem().ShouldBe($"{id}  completed after 5.0 s");
    }

    [Fact]
    public async Task JobThatWasCanceled_IsAnError()
    {
        await using var simulator = await Simulator.StartAsync();
        var id = await SubmitAsync(simulator, "--delay", "30");
        await CommandRun.OfAsync(simulator, ["cancel", id]);

        var run = await CommandRun.OfAsync(simulator, ["watch", id]);

        run.ExitCode.ShouldBe((int)ExitCode.JobFailed);
        run.Error.ShouldContain($"Job {id} was canceled");
    }

    [Fact]
    public async Task Timeout_EndsWatching_NotTheJob()
    {
        await using var simulator = await Simulator.StartAsync();
        var id = await SubmitAsync(simulator, "--delay", "30", "--failure", "0");

        var run = await CommandRun.OfAsync(simulator, ["watch", id, "--timeout", "10s"]);
        var later = await CommandRun.OfAsync(simulator, ["watch", id]);

        run.ExitCode.ShouldBe((int)ExitCode.TimedOut);
        run.Error.ShouldContain("--timeout");
        later.ExitCode.ShouldBe((int)ExitCode.Ok, later.Error);
    }

    [Fact]
    public async Task UnknownJob_StopsNoneOfTheOthers()
    {
        await using var simulator = await Simulator.StartAsync();
        var id = await SubmitAsync(simulator, "--delay", "5", "--failure", "0");

        var run = await CommandRun.OfAsync(simulator, ["watch", "nobody", id]);

        run.ExitCode.ShouldBe((int)ExitCode.NotFound);
        run.Lines[^1].ShouldBe($"{id}  completed after 5.0 s");
        run.Error.ShouldContain("nobody");
    }

    [Fact]
    public async Task Interrupted_StopsWatching_AndSaysHowToGoOn()
    {
        await using var simulator = await Simulator.StartAsync();
        var id = await SubmitAsync(simulator, "--delay", "30", "--failure", "0");
        using var ctrlC = new CancellationTokenSource();
        var output = new InterruptingWriter(ctrlC);

        var run = await CommandRun.OfAsync(
            simulator,
            ["watch", id, "--url", $"{simulator.Host.BaseAddress}"],
            here => here with { Out = output },
            ctrlC.Token
        );

        run.ExitCode.ShouldBe((int)ExitCode.Interrupted);
        run.Error.Trim().ShouldEndWith($"translate watch {id} --url {simulator.Host.BaseAddress}");
        (await simulator.Client.WaitForCompletionAsync(id)).State.ShouldBe(JobState.Completed);
    }

    private static async Task<string> SubmitAsync(Simulator simulator, params string[] options)
    {
        var run = await CommandRun.OfAsync(simulator, ["submit", .. options]);
        run.ExitCode.ShouldBe((int)ExitCode.Ok, run.Error);
        return run.Lines[0];
    }

    // Ctrl-C as soon as the first line is there.
    private sealed class InterruptingWriter(CancellationTokenSource ctrlC) : StringWriter
    {
        public override void WriteLine(string? value) => ctrlC.Cancel();
    }
}
