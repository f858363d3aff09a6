using TranslationFunctions.Cli;

namespace TranslationFunctions.Tests.Cli;

/// <summary>What is typed wrongly is told, and nothing is sent.</summary>
public class UsageTests
{
    [Theory]
    [InlineData("", "command was not provided")]
    [InlineData("stauts", "Did you mean")]
    [InlineData("status --bogus", "'--bogus'")]
    [InlineData("status ..", "'..'")]
    [InlineData("watch", "ID")]
    [InlineData("cancel", "ID")]
    [InlineData("watch j1 --timeout soon", "--timeout must be")]
    [InlineData("watch j1 --timeout 0", "--timeout must be")]
    [InlineData("watch j1 --timeout 366d", "--timeout must be")]
    [InlineData("submit --delay often", "--delay must be")]
    [InlineData("submit --delay NaN", "--delay must be")]
    [InlineData("submit --delay uniform:1,1e999", "--delay must be")]
    [InlineData("submit --delay uniform:10", "--delay must be")]
    [InlineData("submit --failure exponential:1", "--failure must be")]
    [InlineData("submit --seed many", "many")]
    [InlineData("submit --backoff 5", "--restarts")]
    [InlineData("submit -m novalue", "--metadata must be")]
    [InlineData("submit -m a=1 -m a=2", "each key once")]
    [InlineData("list --state unknown", "--state must be")]
    [InlineData("list --limit 0", "--limit must be")]
    [InlineData("priority j1", "PRIORITY")]
    [InlineData("priority j1 high", "high")]
    [InlineData("status j1 --url nowhere", "--url must be")]
    [InlineData("status j1 --url ftp://host", "--url must be")]
    [InlineData("demo --json", "--json")]
    public async Task CommandLine_ThatIsNotValid_IsRefusedWithItsReason(string typed, string reason)
    {
        var service = StubService.WithJob("running");

        var run = await CommandRun.OfAsync(service, typed.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        run.ExitCode.ShouldBe((int)ExitCode.BadUsage);
        (run.Error + run.Out).ShouldContain(reason);
        service.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task EnvironmentVariable_ThatIsNoAddress_IsNamed()
    {
        var run = await CommandRun.OfAsync(
            StubService.WithJob("running"),
            ["status", "j1"],
            surroundings => surroundings with { Variable = _ => "nowhere" }
        );

        run.ExitCode.ShouldBe((int)ExitCode.BadUsage);
        run.Error.ShouldContain("TRANSLATE_URL");
    }

    [Theory]
    [InlineData("--help", "submit")]
    [InlineData("submit --help", "lognormal:MEDIAN,SIGMA")]
    [InlineData("--version", ".")]
    public async Task Help_IsGivenWithoutAService(string typed, string expected)
    {
        var run = await CommandRun.OfAsync(StubService.Unreachable(), typed.Split(' '));

        run.ExitCode.ShouldBe((int)ExitCode.Ok);
        run.Out.ShouldContain(expected);
        run.Error.ShouldBeEmpty();
    }
}
