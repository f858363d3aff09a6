using System.Diagnostics;
using TranslationFunctions.Tests.EndToEnd;

namespace TranslationFunctions.Tests.Cli;

/// <summary>The command line as a process, with the simulator as another.</summary>
public class ProcessTests
{
    private static string Translate =>
        Path.Combine(
            AppContext.BaseDirectory.Replace(
                Path.Combine("tests", "bin"),
                Path.Combine("cli", "bin"),
                StringComparison.Ordinal
            ),
            "translate.dll"
        );

    [Fact]
    public async Task CtrlC_StopsWatching_NotTheJob()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows sends no signals.");
        await using var simulator = await SimulatorProcess.StartAsync("--data", ":memory:");
        var url = $"{simulator.BaseAddress}";
        var (_, submitted, _) = await RunAsync("submit", "--delay", "3600", "--url", url);
        var id = submitted.Trim();
        using var watch = Start("watch", id, "--url", url);
        (await watch.StandardOutput.ReadLineAsync(Host.Testing.Patience.Token))!.ShouldStartWith($"{id}  ");

        var code = await CtrlC.SendAsync(watch);

        code.ShouldBe(130);
        var hint = (await watch.StandardError.ReadToEndAsync(Host.Testing.Patience.Token)).Trim();
        hint.ShouldEndWith($"translate watch {id} --url {url}");
        (await RunAsync("cancel", id, "--url", url)).Code.ShouldBe(0);
        var (again, _, error) = await RunAsync(hint.Split("translate ")[^1].Split(' '));
        again.ShouldBe(1);
        error.ShouldContain("was canceled");
    }

    private static async Task<(int Code, string Out, string Error)> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync(Host.Testing.Patience.Token);
        var error = await process.StandardError.ReadToEndAsync(Host.Testing.Patience.Token);
        await process.WaitForExitAsync(Host.Testing.Patience.Token);
        return (process.ExitCode, await output, error);
    }

    private static Process Start(params string[] arguments) =>
        Process.Start(
            new ProcessStartInfo("dotnet", [Translate, .. arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
}
