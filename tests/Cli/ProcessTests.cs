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
        using var submit = Start("submit", "--delay", "3", "--failure", "0", "--url", url);
        var id = (await submit.StandardOutput.ReadToEndAsync(Host.Testing.Patience.Token)).Trim();
        using var watch = Start("watch", id, "--url", url);
        (await watch.StandardOutput.ReadLineAsync(Host.Testing.Patience.Token))!.ShouldStartWith($"{id}  running");

        var code = await CtrlC.SendAsync(watch);

        code.ShouldBe(130);
        var hint = (await watch.StandardError.ReadToEndAsync(Host.Testing.Patience.Token)).Trim();
        hint.ShouldEndWith($"translate watch {id} --url {url}");
        using var again = Start(hint.Split("translate ")[^1].Split(' '));
        (await again.StandardOutput.ReadToEndAsync(Host.Testing.Patience.Token)).ShouldContain("completed after 3");
        await again.WaitForExitAsync(Host.Testing.Patience.Token);
        again.ExitCode.ShouldBe(0);
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
