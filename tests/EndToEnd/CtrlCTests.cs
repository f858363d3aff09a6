using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using TranslationFunctions.Client;
using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;

namespace TranslationFunctions.Tests.EndToEnd;

/// <summary>Ctrl-C, on real processes.</summary>
public class CtrlCTests
{
    private static string CliDirectory =>
        AppContext.BaseDirectory.Replace(
            Path.Combine("tests", "bin"),
            Path.Combine("cli", "bin"),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Simulator_InterruptedAtWork_StopsInOrder_AndGoesOnLater()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows sends no signals.");
        using var folder = new TemporaryFolder();
        string id;
        await using (var first = await SimulatorProcess.StartAsync("--data", folder.Path))
        {
            await using var services = Services(first.BaseAddress);
            var client = services.GetRequiredService<ITranslationClient>();
            var request = new CreateJobRequest { Delay = new FixedDelay(3), Failure = new FixedFailure(0) };
            id = (await client.CreateJobAsync(request)).JobId;

            (await first.InterruptAsync()).ShouldBe(0);
        }
        Directory.GetFiles(folder.Path, "*-wal").ShouldBeEmpty();

        await using (var store = SqliteStore.Open(folder.Path))
        {
            (await store.FindAsync(id, CancellationToken.None))!.Status.IsEnded().ShouldBeFalse();
        }
        await using var second = await SimulatorProcess.StartAsync("--data", folder.Path);
        await using var later = Services(second.BaseAddress);
        var status = await later.GetRequiredService<ITranslationClient>().WaitForCompletionAsync(id);
        status.Result.ShouldBe(JobResult.Completed);
    }

    [Fact]
    public async Task Demo_Interrupted_EndsAtOnceWithItsExitCode()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows sends no signals.");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(CliDirectory, "translate.dll"), "demo"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var demo = Process.Start(start)!;
        (await demo.StandardOutput.ReadLineAsync(Host.Testing.Patience.Token))!.ShouldContain("listens on");
        _ = demo.StandardOutput.ReadToEndAsync();

        (await CtrlC.SendAsync(demo)).ShouldBe(130);
    }

    private static ServiceProvider Services(Uri address)
    {
        var services = new ServiceCollection();
        services.AddTranslationClient(options => options.BaseAddress = address);
        return services.BuildServiceProvider();
    }
}
