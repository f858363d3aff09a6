using System.Reflection;

namespace Microsoft.DurableTask;

/// <summary>Finds the type that a failure names.</summary>
internal static class FailureTypes
{
    public static Type? Find(string errorType, Assembly first)
    {
        if (string.IsNullOrEmpty(errorType))
        {
            return null;
        }

        return Type.GetType(errorType, throwOnError: false)
            ?? first.GetType(errorType, throwOnError: false)
            ?? FindInLoadedAssemblies(errorType);
    }

    private static Type? FindInLoadedAssemblies(string errorType)
    {
        List<Type> found =
        [
            .. AppDomain
                .CurrentDomain.GetAssemblies()
                .Select(assembly => assembly.GetType(errorType, throwOnError: false))
                .OfType<Type>(),
        ];
        return found.Count > 1
            ? throw new AmbiguousMatchException(
                $"{found.Count} loaded assemblies have a type named '{errorType}': compare ErrorType as text instead."
            )
            : found.SingleOrDefault();
    }
}
