using System.Diagnostics;

namespace TranslationFunctions.Tests.Client;

/// <summary>A package that would depend on a stand-in is not made.</summary>
public sealed class PackTests
{
    [Fact]
    public async Task Pack_InTheDefaultFlavour_StopsWithOneLineThatSaysHow()
    {
        var project = Path.Combine(Architecture.Sources.Root, "client");
        var start = new ProcessStartInfo("dotnet", ["msbuild", project, "-t:Pack", "-nologo", "-v:quiet"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var pack = Process.Start(start)!;
        var said = await pack.StandardOutput.ReadToEndAsync();
        await pack.WaitForExitAsync();

        pack.ExitCode.ShouldNotBe(0);
        said.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("dotnet pack client -p:FunctionsHost=Azure");
    }
}
