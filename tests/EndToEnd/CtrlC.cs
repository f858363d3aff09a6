using System.Diagnostics;

namespace TranslationFunctions.Tests.EndToEnd;

/// <summary>Ctrl-C, for a process that has no console of its own. Windows knows no such thing.</summary>
internal static class CtrlC
{
    /// <summary>Sends it and waits for the process to end.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> SendAsync(Process process)
    {
        using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
        await kill.WaitForExitAsync(Host.Testing.Patience.Token);
        await process.WaitForExitAsync(Host.Testing.Patience.Token);
        return process.ExitCode;
    }
}
