namespace Microsoft.Azure.Functions.Worker;

/// <summary>What host and worker share during an invocation, by type.</summary>
public interface IInvocationFeatures : IEnumerable<KeyValuePair<Type, object>>
{
    /// <summary>Sets a feature.</summary>
    /// <typeparam name="T">The type to find it by.</typeparam>
    /// <param name="instance">The feature.</param>
    void Set<T>(T instance);

    /// <summary>A feature.</summary>
    /// <typeparam name="T">The type it was set by.</typeparam>
    /// <returns>The feature; the type's default value if there is none.</returns>
    T? Get<T>();
}
