namespace TranslationFunctions.EmbeddedHost.Engine;

/// <summary>How an engine runs.</summary>
internal sealed record EngineOptions
{
    /// <summary>
    /// How many idle instances keep their code in memory; the default is 10,000. What is beyond is replayed from its
    /// history when something arrives.
    /// </summary>
    public int IdleLimit { get; init; } = 10_000;

    /// <summary>How many activities run at once; the default is 256. The others wait their turn.</summary>
    public int ActivityLimit { get; init; } = 256;

    /// <summary>How many entities run operations at once; the default is 256. The others wait their turn.</summary>
    public int EntityLimit { get; init; } = 256;

    /// <summary>
    /// Cancelled when the engine stops. An activity or an entity's operation that ends because of it has not
    /// ended: it runs again after the next start. Whatever else tells them to stop must be this.
    /// </summary>
    public CancellationTokenSource ActivityStop { get; } = new();

    /// <summary>Whether steps run one at a time, in the order they became due, so that a run can be repeated.</summary>
    public bool InOrder { get; init; }

    /// <summary>Makes the ids of instances that were given none. The default is a random GUID, format "N".</summary>
    public Func<string> NewId { get; init; } = InstanceIds.From(seed: null);

    /// <summary>The version of instances whose start names none; null, the default, for none.</summary>
    public string? DefaultVersion { get; init; }
}
