namespace Microsoft.Azure.Functions.Worker;

/// <summary>
/// The options of the worker. The published type's serializer belongs to a package of its own; JSON is configured by
/// <c>services.Configure&lt;JsonSerializerOptions&gt;</c>, which it reads, too.
/// </summary>
public class WorkerOptions
{
    /// <summary>What the worker tells the host that it can do. The embedded host asks for none of it.</summary>
    public IDictionary<string, string> Capabilities { get; } = new Dictionary<string, string>();
}
