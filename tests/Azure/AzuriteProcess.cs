using System.ComponentModel;
using System.Diagnostics;
using System.Net.NetworkInformation;
using TranslationFunctions.Tests.Architecture;

namespace TranslationFunctions.Tests.Azure;

/// <summary>Azurite from this repository's package.json, in memory, where UseDevelopmentStorage=true looks for it.</summary>
internal sealed class AzuriteProcess : IAsyncDisposable
{
    /// <summary>The ports of blobs, queues and tables.</summary>
    public static readonly int[] Ports = [10000, 10001, 10002];

    private readonly Process process;

    private AzuriteProcess(Process process) => this.process = process;

    private static string Script => Path.Combine(Sources.Root, "node_modules", "azurite", "dist", "src", "azurite.js");

    /// <summary>Starts it and waits until all three services listen; skips the test where that cannot be.</summary>
    public static async Task<AzuriteProcess> StartOrSkipAsync()
    {
        Assert.SkipUnless(File.Exists(Script), "Azurite is not installed: run npm ci (Node 20 or later).");
        var taken = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(point => point.Port);
        Assert.SkipWhen(taken.Intersect(Ports).Any(), "The ports 10000 to 10002 are taken: another Azurite runs.");
        var azurite = new AzuriteProcess(StartNode());
        // It loads hundreds of modules, which takes a busy machine its time.
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2), TimeProvider.System);
        for (var listening = 0; listening < Ports.Length; )
        {
            var line = await azurite.process.StandardOutput.ReadLineAsync(patience.Token);
            line.ShouldNotBeNull("Azurite ended before it listened.");
            listening += line.Contains("successfully listening", StringComparison.Ordinal) ? 1 : 0;
        }
        return azurite;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static Process StartNode()
    {
        string[] flags = ["--silent", "--skipApiVersionCheck", "--disableTelemetry", "--inMemoryPersistence"];
        var start = new ProcessStartInfo("node", [Script, .. flags])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            Assert.Skip($"Azurite runs on Node, which cannot be started: {missing.Message}");
            throw;
        }
    }
}
