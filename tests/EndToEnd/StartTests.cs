using System.Net;
using System.Net.Sockets;

namespace TranslationFunctions.Tests.EndToEnd;

/// <summary>A simulator that cannot start says why in one line, and ends with exit code 1.</summary>
public class StartTests
{
    [Theory]
    [InlineData("--port", "abc", "--port is 'abc'; it must be a port from 0 to 65535.")]
    [InlineData("--port", "65536", "--port is '65536'; it must be a port from 0 to 65535.")]
    [InlineData("--time-scale", "0", "--time-scale is '0'; it must be a number from 0.001 to 100000, such as 60.")]
    [InlineData("--time-scale", "1,5", "--time-scale is '1,5'; it must be a number from 0.001 to 100000, such as 60.")]
    [InlineData(
        "--time-scale",
        "fast",
        "--time-scale is 'fast'; it must be a number from 0.001 to 100000, such as 60."
    )]
    [InlineData("--seed", "-1", "The setting 'Seed' must be an integer from 0 to 9007199254740991.")]
    public async Task Flag_WithABadValue_IsNamed(string flag, string value, string expected)
    {
        var (exitCode, error) = await SimulatorProcess.FailAsync(flag, value);

        error.ShouldBe(expected + Environment.NewLine);
        exitCode.ShouldBe(1);
    }

    [Fact]
    public async Task Port_InUse_IsNamed()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var (exitCode, error) = await SimulatorProcess.FailAsync("--port", $"{port}");

        error.ShouldStartWith($"Port {port} is in use");
        error.Trim().ShouldNotContain('\n');
        exitCode.ShouldBe(1);
    }

    [Fact]
    public async Task Data_OfAnotherSimulator_IsNamed()
    {
        using var folder = new TemporaryFolder();
        await using var first = await SimulatorProcess.StartAsync("--data", folder.Path);

        var (exitCode, error) = await SimulatorProcess.FailAsync("--port", "0", "--data", folder.Path);

        error.ShouldContain(folder.Path);
        error.Trim().ShouldNotContain('\n');
        exitCode.ShouldBe(1);
    }
}
