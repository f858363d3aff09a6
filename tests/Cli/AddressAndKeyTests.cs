using TranslationFunctions.Cli;

namespace TranslationFunctions.Tests.Cli;

/// <summary>Which service is asked, and what it is shown.</summary>
public class AddressAndKeyTests
{
    [Fact]
    public async Task Address_ComesFromTheOption_ThenTheEnvironment_ThenTheDefault()
    {
        (await AddressOf([], variable: null)).ShouldBe("http://localhost:7071/");
        (await AddressOf([], variable: "http://there:1/")).ShouldBe("http://there:1/");
        (await AddressOf(["--url", "http://here:2"], variable: "http://there:1/")).ShouldBe("http://here:2/");
    }

    [Fact]
    public async Task Key_ComesFromTheOption_ThenTheEnvironment_ThenThereIsNone()
    {
        (await HeadersOf([], variable: null)).ShouldNotContain("x-functions-key");
        (await HeadersOf([], variable: "there")).ShouldContain("x-functions-key: there");
        (await HeadersOf(["--key", "here"], variable: "there")).ShouldContain("x-functions-key: here");
    }

    [Fact]
    public async Task Path_OfTheAddress_IsKept()
    {
        var service = StubService.WithJob("running");

        await CommandRun.OfAsync(service, ["status", "j1", "--url", "https://host/app/"]);

        service.Calls.ShouldBe(["GET /app/status/j1"]);
    }

    // The address is what an unreachable service is complained of by.
    private static async Task<string> AddressOf(string[] options, string? variable)
    {
        var run = await CommandRun.OfAsync(
            new StubService(401, ""),
            ["status", "j1", .. options],
            here => here with { Variable = name => name == "TRANSLATE_URL" ? variable : null }
        );
        run.ExitCode.ShouldBe((int)ExitCode.Forbidden);
        return run.Error.Split(' ')[1];
    }

    private static async Task<string> HeadersOf(string[] options, string? variable)
    {
        var service = StubService.WithJob("running");
        await CommandRun.OfAsync(
            service,
            ["status", "j1", .. options],
            here => here with { Variable = name => name == "TRANSLATE_KEY" ? variable : null }
        );
        return service.Headers;
    }
}
