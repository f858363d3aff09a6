namespace Microsoft.Azure.Functions.Worker.Core;

/// <summary>Names an extension's startup class.</summary>
[AttributeUsage(AttributeTargets.Assembly, Inherited = false, AllowMultiple = true)]
public class WorkerExtensionStartupAttribute : Attribute
{
    /// <summary>Creates the attribute.</summary>
    /// <param name="startupType">
    /// The class: a <see cref="WorkerExtensionStartup"/> with a public constructor without parameters.
    /// </param>
    public WorkerExtensionStartupAttribute(Type startupType)
    {
        ArgumentNullException.ThrowIfNull(startupType);
        StartupType = startupType;
    }

    /// <summary>The class.</summary>
    public Type StartupType { get; }
}
