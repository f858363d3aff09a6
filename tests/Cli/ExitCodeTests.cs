using System.Text.Json.Nodes;
using TranslationFunctions.Cli;

namespace TranslationFunctions.Tests.Cli;

/// <summary>What went wrong is the exit code.</summary>
public class ExitCodeTests
{
    private const string Problem = """{"title":"No","detail":"It said no."}""";

    [Theory]
    [InlineData("status j1", 404, (int)ExitCode.NotFound)]
    [InlineData("watch j1", 404, (int)ExitCode.NotFound)]
    [InlineData("cancel j1", 404, (int)ExitCode.NotFound)]
    [InlineData("priority j1 5", 404, (int)ExitCode.NotFound)]
    [InlineData("pause j1", 409, (int)ExitCode.Conflict)]
    [InlineData("resume j1", 409, (int)ExitCode.Conflict)]
    [InlineData("priority j1 5", 409, (int)ExitCode.Conflict)]
    [InlineData("list", 401, (int)ExitCode.Forbidden)]
    [InlineData("cancel j1", 403, (int)ExitCode.Forbidden)]
    [InlineData("submit", 400, (int)ExitCode.BadUsage)]
    [InlineData("submit", 422, (int)ExitCode.BadUsage)]
    [InlineData("priority j1 500", 400, (int)ExitCode.BadUsage)]
    [InlineData("stats", 404, (int)ExitCode.NoAnswer)]
    [InlineData("status j1", 418, (int)ExitCode.NoAnswer)]
    public async Task Answer_LeadsToItsCode(string typed, int status, int code)
    {
        var run = await CommandRun.OfAsync(new StubService(status, Problem), typed.Split(' '));

        run.ExitCode.ShouldBe(code, run.Error);
        run.Out.ShouldBeEmpty();
        run.Error.ShouldStartWith("translate: ");
    }

    [Theory]
    [InlineData("status j1")]
    [InlineData("submit")]
    [InlineData("cancel j1")]
    public async Task ServiceThatIsNotThere_IsNamedWithItsAddress(string typed)
    {
        var run = await CommandRun.OfAsync(StubService.Unreachable(), typed.Split(' '), Hurried);

        run.ExitCode.ShouldBe((int)ExitCode.NoAnswer);
        run.Error.ShouldContain("--url (http://localhost:7071/)");
        run.Error.ShouldNotContain("BaseAddress");
    }

    [Fact]
    public async Task ContentThatIsNoJson_IsNoAnswer()
    {
        var run = await CommandRun.OfAsync(new StubService(200, "<html>"), ["status", "j1"], Hurried);

        run.ExitCode.ShouldBe((int)ExitCode.NoAnswer);
    }

    [Fact]
    public async Task OfManyJobs_TheGreatestCodeIsTold_AndNoneStopsTheOthers()
    {
        var service = new StubService(404, Problem);

        var run = await CommandRun.OfAsync(service, ["cancel", "j1", "j2", "j1"]);

        run.ExitCode.ShouldBe((int)ExitCode.NotFound);
        service.Calls.ShouldBe(["POST /jobs/j1/cancel", "POST /jobs/j2/cancel"]);
    }

    [Fact]
    public async Task Json_TellsErrorsOnTheErrorStream()
    {
        var run = await CommandRun.OfAsync(new StubService(404, Problem), ["status", "j1", "--json"]);

        run.Out.ShouldBeEmpty();
        var error = JsonNode.Parse(run.Error)!;
        error["error"]!.GetValue<string>().ShouldBe("not_found");
        error["exit_code"]!.GetValue<int>().ShouldBe(3);
        error["job_id"]!.GetValue<string>().ShouldBe("j1");
        error["message"]!.GetValue<string>().ShouldNotBeEmpty();
    }

    // What the client tries again, it tries again on a clock that needs no time.
    private static Surroundings Hurried(Surroundings here) => here with { Time = new Client.FakeClock() };
}
