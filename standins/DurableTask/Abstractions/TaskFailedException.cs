namespace Microsoft.DurableTask;

/// <summary>Thrown to an orchestrator whose activity or sub-orchestration failed.</summary>
public sealed class TaskFailedException : Exception
{
    /// <summary>Creates the exception from the exception of the task.</summary>
    /// <param name="taskName">The name of the task that failed.</param>
    /// <param name="taskId">The number of the call within the orchestration, from 0.</param>
    /// <param name="innerException">What the task threw.</param>
    public TaskFailedException(string taskName, int taskId, Exception innerException)
        : base(Describe(taskName, taskId, innerException?.Message), innerException)
    {
        ArgumentNullException.ThrowIfNull(innerException);
        TaskName = taskName;
        TaskId = taskId;
        FailureDetails = TaskFailureDetails.FromException(innerException);
    }

    /// <summary>Creates the exception from a recorded failure.</summary>
    /// <param name="taskName">The name of the task that failed.</param>
    /// <param name="taskId">The number of the call within the orchestration, from 0.</param>
    /// <param name="failureDetails">The failure of the task.</param>
    public TaskFailedException(string taskName, int taskId, TaskFailureDetails failureDetails)
        : base(Describe(taskName, taskId, failureDetails?.ErrorMessage))
    {
        TaskName = taskName;
        TaskId = taskId;
        FailureDetails = failureDetails!;
    }

    /// <summary>The name of the task that failed.</summary>
    public string TaskName { get; }

    /// <summary>
    /// The number of the call within the orchestration, from 0. Activities, timers, sub-orchestrations and sent events
    /// all count.
    /// </summary>
    public int TaskId { get; }

    /// <summary>The failure of the task.</summary>
    public TaskFailureDetails FailureDetails { get; }

    /// <summary>Whether the task threw exactly a <typeparamref name="T"/>.</summary>
    /// <typeparam name="T">The exception type.</typeparam>
    [Obsolete("Use FailureDetails.IsCausedBy<T>(), which knows base classes.")]
    public bool IsCausedByException<T>()
        where T : Exception => FailureDetails.ErrorType == typeof(T).FullName;

    private static string Describe(string taskName, int taskId, string? message) =>
        message is null
            ? $"Task '{taskName}' (#{taskId}) failed with an unhandled exception."
            : $"Task '{taskName}' (#{taskId}) failed with an unhandled exception: {message}";
}
