using System.Reflection;
using System.Runtime.Loader;
using Microsoft.Azure.Functions.Worker.Core;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>The startup classes of the extensions beside the app. They are looked for once.</summary>
internal static class ExtensionStartups
{
    private static readonly Lazy<IReadOnlyList<Type>> Types = new(() => FindIn(AppContext.BaseDirectory));

    public static IEnumerable<WorkerExtensionStartup> Found => Types.Value.Select(Create);

    public static IReadOnlyList<Type> FindIn(string directory) =>
        [
            .. Directory
                .EnumerateFiles(directory, "*.dll")
                .Order(StringComparer.Ordinal)
                .Where(StartupMetadata.IsPresentIn)
                .Select(AssemblyLoadContext.Default.LoadFromAssemblyPath)
                .SelectMany(assembly => assembly.GetCustomAttributes<WorkerExtensionStartupAttribute>())
                .Select(attribute => attribute.StartupType),
        ];

    public static WorkerExtensionStartup Create(Type type)
    {
        if (!type.IsAssignableTo(typeof(WorkerExtensionStartup)) || type.GetConstructor(Type.EmptyTypes) is null)
        {
            throw new InvalidOperationException(
                $"'{type.AssemblyQualifiedName}' cannot start an extension: it must derive from {typeof(WorkerExtensionStartup)} and have a public constructor without parameters."
            );
        }

        return (WorkerExtensionStartup)Activator.CreateInstance(type)!;
    }
}
