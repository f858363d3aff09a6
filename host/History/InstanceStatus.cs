using System.Text.Json.Serialization;

namespace TranslationFunctions.EmbeddedHost.History;

/// <summary>Where an instance stands. The numbers are those of the programming model's OrchestrationRuntimeStatus.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<InstanceStatus>))]
internal enum InstanceStatus
{
    /// <summary>Its code has had control at least once.</summary>
    Running = 0,

    /// <summary>Its code returned.</summary>
    Completed = 1,

    /// <summary>Its code threw.</summary>
    Failed = 3,

    /// <summary>It was ended from outside.</summary>
    Terminated = 5,

    /// <summary>It is accepted and has not run yet.</summary>
    Pending = 6,

    /// <summary>It is held until resumed.</summary>
    Suspended = 7,
}

/// <summary>Questions about a status.</summary>
internal static class InstanceStatusExtensions
{
    /// <summary>Whether nothing more will happen to the instance by itself.</summary>
    public static bool IsEnded(this InstanceStatus status) =>
        status is InstanceStatus.Completed or InstanceStatus.Failed or InstanceStatus.Terminated;
}
