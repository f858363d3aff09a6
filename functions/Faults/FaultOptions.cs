using TranslationFunctions.Simulation;

namespace TranslationFunctions.Faults;

/// <summary>What goes wrong on the wire, and how often: the configuration section <c>Faults</c>.</summary>
public sealed class FaultOptions
{
    /// <summary>
    /// The share of calls that meets each fault, 0 to 1; together at most 1. The default value is empty: nothing goes
    /// wrong.
    /// </summary>
    public IReadOnlyDictionary<WireFault, double> Rates { get; set; } = new Dictionary<WireFault, double>();

    /// <summary>The share of calls that is slow, whatever else becomes of them, 0 to 1. The default value is 0.</summary>
    public double SlowRate { get; set; }

    /// <summary>How long a slow call waits before anything is done, 0 to 300 seconds. The default value is 1 second.</summary>
    public TimeSpan SlowBy { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>What a refused caller is told to wait, whole seconds, 0 to 3600. The default value is 1 second.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Where randomness starts, 0 to <see cref="Seeds.Max"/>. The default value is 0.</summary>
    public long Seed { get; set; }

    /// <summary>Where it happens. The default value is all that is about jobs.</summary>
    public IReadOnlyList<FaultRoute> Routes { get; set; } =
    [new(null, "/jobs"), new(null, "/job"), new(null, "/status"), new(null, "/v2"), new(null, "/v3")];
}
