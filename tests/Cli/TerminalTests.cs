using TranslationFunctions.Cli;
using TranslationFunctions.Client;
using TranslationFunctions.Tests.EndToEnd;

namespace TranslationFunctions.Tests.Cli;

/// <summary>What a person sees, and what a pipe never gets.</summary>
public class TerminalTests
{
    private const char Escape = '\u001b';

    [Theory]
    [InlineData("status")]
    [InlineData("list")]
    [InlineData("watch")]
    [InlineData("cancel")]
    public async Task Pipe_GetsNoEscapes(string command)
    {
        var run = await CommandRun.OfAsync(StubService.WithJob("canceled", "error"), Typed(command));

        run.Out.ShouldNotContain(Escape);
        run.Error.ShouldNotContain(Escape);
    }

    [Fact]
    public async Task Terminal_ShowsStateInColour_AndNotWithNoColor()
    {
        var service = StubService.WithJob("running");

        var coloured = await CommandRun.OfAsync(service, ["status", "j1"], OnTerminal);
        var plain = await CommandRun.OfAsync(
            service,
            ["status", "j1"],
            here => OnTerminal(here) with { Variable = name => name == "NO_COLOR" ? "1" : null }
        );

        coloured.Out.ShouldContain("running");
        plain.Out.ShouldContain("running");
        plain.Out.ShouldNotContain($"{Escape}[38");
    }

    [Fact]
    public async Task Terminal_ListsJobsInATable_WithoutEmptyColumns()
    {
        await using var simulator = await Simulator.StartAsync();
        await CommandRun.OfAsync(simulator, ["submit", "--delay", "60", "--failure", "0", "--title", "A [b]"]);

        var run = await CommandRun.OfAsync(simulator, ["list"], OnTerminal);

        run.ExitCode.ShouldBe((int)ExitCode.Ok, run.Error);
        run.Out.ShouldContain("A [b]");
        run.Out.ShouldContain("title");
        run.Out.ShouldNotContain("language");
    }

    [Fact]
    public async Task Terminal_WithNoJobs_IsToldSo()
    {
        await using var simulator = await Simulator.StartAsync();

        var run = await CommandRun.OfAsync(simulator, ["list"], OnTerminal);

        run.Out.ShouldContain("no such jobs");
    }

    [Fact]
    public async Task Terminal_ShowsABarAJob_FilledAtTheEnd()
    {
        await using var simulator = await Simulator.StartAsync();

        var run = await CommandRun.OfAsync(
            simulator,
            ["submit", "--delay", "30", "--failure", "0", "-l", "fr,de", "--title", "A [bold] talk", "--watch"],
            OnTerminal
        );

        run.ExitCode.ShouldBe((int)ExitCode.Ok, run.Error);
        run.Out.ShouldContain(Escape);
        run.Out.ShouldContain("A [bold] talk");
        run.Out.Split("100%").Length.ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task Terminal_TooLowForTheBars_GetsLines()
    {
        await using var simulator = await Simulator.StartAsync();

        var run = await CommandRun.OfAsync(
            simulator,
            ["submit", "--delay", "30", "--failure", "0", "-l", "fr,de", "--watch"],
            here => OnTerminal(here) with { Height = 3 }
        );

        run.Out.ShouldContain(" fr  completed after 30.0 s");
        run.Out.ShouldNotContain("100%");
    }

    [Theory]
    [InlineData("running", "pending", 0, 0.25)]
    [InlineData("running", "pending", 3, 0.625)]
    [InlineData("running", "pending", 60, 0.99)]
    [InlineData("paused", "pending", 60, 0.25)]
    [InlineData("completed", "completed", 0, 1)]
    public void Bar_MovesWithTheEstimate_AndStandsStillWithTheJob(
        string state,
        string result,
        double seconds,
        double progress
    )
    {
        var status = new JobStatus
        {
            JobId = "j1",
            State = Enum.Parse<JobState>(state, ignoreCase: true),
            Result = Enum.Parse<JobResult>(result, ignoreCase: true),
            Progress = 0.25,
            RemainingSeconds = 6,
        };

        JobProgress.After(TimeSpan.FromSeconds(seconds), status).ShouldBe(progress, 1e-9);
    }

    private static Surroundings OnTerminal(Surroundings here) => here with { IsTerminal = true };

    private static string[] Typed(string command) => command == "list" ? [command] : [command, "j1"];
}
