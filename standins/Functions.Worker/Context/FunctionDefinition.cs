using System.Collections.Immutable;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>A function.</summary>
public abstract class FunctionDefinition
{
    /// <summary>The parameters, in order.</summary>
    public abstract ImmutableArray<FunctionParameter> Parameters { get; }

    /// <summary>The path of the assembly.</summary>
    public abstract string PathToAssembly { get; }

    /// <summary>The method: <c>Namespace.Type.Method</c>.</summary>
    public abstract string EntryPoint { get; }

    /// <summary>The id.</summary>
    public abstract string Id { get; }

    /// <summary>The name.</summary>
    public abstract string Name { get; }

    /// <summary>The bindings that bring data in, by name.</summary>
    public abstract IImmutableDictionary<string, BindingMetadata> InputBindings { get; }

    /// <summary>The bindings that take data out, by name.</summary>
    public abstract IImmutableDictionary<string, BindingMetadata> OutputBindings { get; }
}
