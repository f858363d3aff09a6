namespace Microsoft.DurableTask.Client;

/// <summary>Where an orchestration stands.</summary>
public enum OrchestrationRuntimeStatus
{
    /// <summary>It runs, or waits for something.</summary>
    Running,

    /// <summary>It ended and has its output.</summary>
    Completed,

    /// <summary>Never seen.</summary>
    [Obsolete("No instance has this status: one that starts over is Running.")]
    ContinuedAsNew,

    /// <summary>It ended with an exception.</summary>
    Failed,

    /// <summary>Never seen.</summary>
    [Obsolete("No instance has this status.")]
    Canceled,

    /// <summary>It was ended from outside.</summary>
    Terminated,

    /// <summary>It has not started yet.</summary>
    Pending,

    /// <summary>It is paused from outside.</summary>
    Suspended,
}
