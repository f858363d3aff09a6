using Microsoft.Extensions.DependencyInjection;
using TranslationFunctions.EmbeddedHost.Time;

namespace TranslationFunctions.EmbeddedHost.Testing;

/// <summary>How a <see cref="DurableTestHost"/> runs.</summary>
public sealed record DurableTestHostOptions
{
    /// <summary>The clock; null, the default, for a new <see cref="VirtualTime"/>.</summary>
    public TimeProvider? Time { get; init; }

    /// <summary>The directory of a SQLite store; null, the default, for memory.</summary>
    public string? Data { get; init; }

    /// <summary>What instance ids are drawn from; null for random ones; the default is 0.</summary>
    public int? Seed { get; init; } = 0;

    /// <summary>
    /// How many idle orchestrations keep their code in memory, 0 or more. With 0, the default, every step replays the
    /// whole history, as the published test host does: code that takes another path the second time is found out. A host
    /// that runs an app keeps 10,000.
    /// </summary>
    public int IdleLimit { get; init; }

    /// <summary>
    /// The version of orchestrations whose start names none, sub-orchestrations included; null, the default, for none.
    /// </summary>
    public string? DefaultVersion { get; init; }

    /// <summary>Registers services for the tasks' factories; null for none.</summary>
    public Action<IServiceCollection>? Services { get; init; }
}
