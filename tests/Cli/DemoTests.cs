using TranslationFunctions.Cli;

namespace TranslationFunctions.Tests.Cli;

/// <summary>The walk-through of the README.</summary>
public class DemoTests
{
    [Fact]
    public async Task Demo_RunsFiveJobs_AndSumsThemUp()
    {
        var run = await CommandRun.OfAsync(StubService.Unreachable(), ["demo"]);

        run.ExitCode.ShouldBe((int)ExitCode.Ok, run.Error);
        run.Lines[0].ShouldStartWith("A simulator listens on http://127.0.0.1:");
        run.Lines.Count(line => line.Contains(", ") && line.EndsWith(" s left")).ShouldBeGreaterThanOrEqualTo(5);
        run.Lines.Count(line => line.Contains("  completed after ")).ShouldBe(4);
        run.Lines.Count(line => line.StartsWith("fixed 12 s, fails   failed after ")).ShouldBe(1);
        run.Lines.Count(line => line.StartsWith('│') && line.Contains("│ completed │")).ShouldBe(4);
    }

    [Fact]
    public async Task Demo_Interrupted_Ends()
    {
        using var ctrlC = new CancellationTokenSource();
        await ctrlC.CancelAsync();

        var run = await CommandRun.OfAsync(StubService.Unreachable(), ["demo"], interrupted: ctrlC.Token);

        run.ExitCode.ShouldBe((int)ExitCode.Interrupted);
    }
}
