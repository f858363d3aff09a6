namespace Microsoft.DurableTask;

/// <summary>What the registry reads off a class.</summary>
internal static class TaskTypes
{
    public static TaskName NameOf(Type type)
    {
        TaskName named = Attribute(type)?.Name ?? default;
        return named == default ? new TaskName(type.Name) : named;
    }

    public static TaskVersion VersionOf(Type type) => new(Attribute(type)?.Version);

    public static void ThrowIfNotConcrete<TTask>(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (!type.IsAssignableTo(typeof(TTask)) || !type.IsClass || type.IsAbstract)
        {
            throw new ArgumentException(
                $"'{type}' cannot be registered: it must be a class that is not abstract and is a {typeof(TTask)}.",
                nameof(type)
            );
        }
    }

    private static DurableTaskAttribute? Attribute(Type type) =>
        (DurableTaskAttribute?)System.Attribute.GetCustomAttribute(type, typeof(DurableTaskAttribute));
}
