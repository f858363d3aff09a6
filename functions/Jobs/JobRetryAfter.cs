using System.Runtime.InteropServices;

namespace TranslationFunctions.Jobs;

/// <summary>When to ask again, as the headers say it.</summary>
/// <param name="Seconds">The header <c>Retry-After</c>, at least 1.</param>
/// <param name="Milliseconds">The header <c>retry-after-ms</c>, at least 20, so that nobody spins on a job.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct JobRetryAfter(long Seconds, long Milliseconds)
{
    /// <summary>Rounds a wait up to the units of the headers.</summary>
    /// <param name="wait">How long to wait.</param>
    /// <returns>The headers' values.</returns>
    public static JobRetryAfter For(TimeSpan wait) =>
        new(
            Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)),
            Math.Max(20, (long)Math.Ceiling(wait.TotalMilliseconds))
        );
}
