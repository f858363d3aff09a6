using System.Diagnostics;
using TranslationFunctions.Tests.Architecture;
using TranslationFunctions.Tests.Storage;

namespace TranslationFunctions.Tests.Cli;

/// <summary>The tool as a package, installed elsewhere. Set TRANSLATION_TEST_PACKAGE=1 to run it: it takes a minute.</summary>
public sealed class ToolPackageTests : IDisposable
{
    private const string Switch = "TRANSLATION_TEST_PACKAGE";
    private readonly TempDirectory directory = new();

    public void Dispose() => directory.Dispose();

    [Fact]
    public async Task Tool_InstalledFromItsPackage_RunsTheDemo()
    {
        Assert.SkipUnless(
            Environment.GetEnvironmentVariable(Switch) == "1",
            $"It packs the tool and installs it, which takes a minute: set {Switch}=1."
        );
        var tools = Path.Combine(directory.Path, "tools");

        await RunAsync("dotnet", "pack", "cli", "-o", directory.Path, "-p:RunAnalyzers=false");
        await RunAsync(
            "dotnet",
            ["tool", "install", "TranslationFunctions.Cli", "--tool-path", tools, "--source", directory.Path]
        );
        var said = await RunAsync(Path.Combine(tools, "translate"), "demo");

        said.ShouldContain("completed after");
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = Sources.Root,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, said);
        return said;
    }
}
