using System.Collections.Immutable;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Where an invocation stands in a distributed trace.</summary>
public abstract class TraceContext
{
    /// <summary>The W3C traceparent.</summary>
    public abstract string TraceParent { get; }

    /// <summary>The W3C tracestate.</summary>
    public abstract string TraceState { get; }

    /// <summary>The trace's attributes. The default value is empty.</summary>
    public virtual IReadOnlyDictionary<string, string> Attributes => ImmutableDictionary<string, string>.Empty;

    /// <summary>The trace's baggage. The default value is empty.</summary>
    public virtual IReadOnlyDictionary<string, string> Baggage => ImmutableDictionary<string, string>.Empty;
}
