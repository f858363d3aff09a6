using System.Diagnostics;
using TranslationFunctions.Tests.Integration;

namespace TranslationFunctions.Tests.EndToEnd;

/// <summary>The integration suite against a server in another process, as it would run against func start or Azure.</summary>
public class IntegrationSuiteTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Suite_AgainstAnotherProcess_Passes()
    {
        await using var simulator = await SimulatorProcess.StartAsync("--data", ":memory:");
        string[] arguments = [typeof(AppUnderTest).Assembly.Location, "-namespace", typeof(AppUnderTest).Namespace!];
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment[AppUnderTest.Variable] = simulator.BaseAddress.ToString();
        using var suite = Process.Start(start)!;

        var said = await suite.StandardOutput.ReadToEndAsync();
        await suite.WaitForExitAsync();

        output.WriteLine(said);
        suite.ExitCode.ShouldBe(0, said);
        said.ShouldContain($"unset {AppUnderTest.Variable}");
    }
}
