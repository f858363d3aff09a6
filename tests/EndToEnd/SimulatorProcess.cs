using System.Diagnostics;

namespace TranslationFunctions.Tests.EndToEnd;

/// <summary>The simulator as a user runs it: a process of its own, with data of its own.</summary>
internal sealed class SimulatorProcess : IAsyncDisposable
{
    private readonly Process process;

    private SimulatorProcess(Process process, Uri address) => (this.process, BaseAddress) = (process, address);

    public Uri BaseAddress { get; }

    // The app's own output: tests/bin/CONFIGURATION/net10.0 stands beside functions/bin/CONFIGURATION/net10.0.
    private static string AppDirectory =>
        AppContext.BaseDirectory.Replace(
            Path.Combine("tests", "bin"),
            Path.Combine("functions", "bin"),
            StringComparison.Ordinal
        );

    /// <summary>Starts it on a free port and waits until it listens.</summary>
    public static async Task<SimulatorProcess> StartAsync(params string[] flags)
    {
        var app = Path.Combine(AppDirectory, "TranslationFunctions.App.dll");
        var start = new ProcessStartInfo("dotnet", [app, "--port", "0", .. flags])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync(Host.Testing.Patience.Token) is { } line)
        {
            if (line.Split("Listening on ") is [_, var rest])
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return new SimulatorProcess(process, new Uri(rest[..rest.IndexOf(';')]));
            }
        }
        throw new InvalidOperationException("The simulator ended before it listened.");
    }

    /// <summary>Starts it with flags that it cannot start with.</summary>
    /// <returns>Its exit code and all it said of its error.</returns>
    public static async Task<(int ExitCode, string Error)> FailAsync(params string[] flags)
    {
        var app = Path.Combine(AppDirectory, "TranslationFunctions.App.dll");
        var start = new ProcessStartInfo("dotnet", [app, "--data", ":memory:", .. flags])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync(Host.Testing.Patience.Token);
        await process.WaitForExitAsync(Host.Testing.Patience.Token);
        (await output).ShouldBeEmpty();
        return (process.ExitCode, error);
    }

    /// <summary>Ends it as kill -9 does: nothing of it runs any more.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Ends it as Ctrl-C does.</summary>
    /// <returns>Its exit code.</returns>
    public Task<int> InterruptAsync() => CtrlC.SendAsync(process);

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }
        process.Dispose();
    }
}
