namespace Microsoft.DurableTask.Client;

public abstract partial class DurableTaskClient
{
    /// <inheritdoc cref="RaiseEventAsync(string, string, object, CancellationToken)" />
    public virtual Task RaiseEventAsync(string instanceId, string eventName, CancellationToken cancellation) =>
        RaiseEventAsync(instanceId, eventName, null, cancellation);

    /// <summary>Sends an event to an instance. One that has ended ignores it.</summary>
    /// <param name="instanceId">The id of the instance.</param>
    /// <param name="eventName">The name of the event; case does not matter.</param>
    /// <param name="eventPayload">The payload; null means none.</param>
    /// <param name="cancellation">Gives up asking.</param>
    public abstract Task RaiseEventAsync(
        string instanceId,
        string eventName,
        object? eventPayload = null,
        CancellationToken cancellation = default
    );

    /// <inheritdoc cref="TerminateInstanceAsync(string, TerminateInstanceOptions, CancellationToken)" />
    public virtual Task TerminateInstanceAsync(string instanceId, CancellationToken cancellation) =>
        TerminateInstanceAsync(instanceId, null, cancellation);

    /// <summary>Ends an instance. One that has ended ignores it; running activities are not stopped.</summary>
    /// <param name="instanceId">The id of the instance.</param>
    /// <param name="output">The instance's output; null means none.</param>
    /// <param name="cancellation">Gives up asking.</param>
    /// <exception cref="NotSupportedException">The host cannot terminate.</exception>
    public virtual Task TerminateInstanceAsync(
        string instanceId,
        object? output,
        CancellationToken cancellation = default
    )
    {
        TerminateInstanceOptions? options = output is null ? null : new(output);
        return TerminateInstanceAsync(instanceId, options, cancellation);
    }

    /// <summary>Ends an instance. One that has ended ignores it; running activities are not stopped.</summary>
    /// <param name="instanceId">The id of the instance.</param>
    /// <param name="options">The output and whether sub-orchestrations end, too; null means the defaults.</param>
    /// <param name="cancellation">Gives up asking.</param>
    /// <exception cref="NotSupportedException">The host cannot terminate.</exception>
    public virtual Task TerminateInstanceAsync(
        string instanceId,
        TerminateInstanceOptions? options = null,
        CancellationToken cancellation = default
    ) => throw Unsupported("terminating instances");

    /// <inheritdoc cref="SuspendInstanceAsync(string, string, CancellationToken)" />
    public virtual Task SuspendInstanceAsync(string instanceId, CancellationToken cancellation) =>
        SuspendInstanceAsync(instanceId, null, cancellation);

    /// <summary>Pauses an instance: events, timers and results are kept until it is resumed.</summary>
    /// <param name="instanceId">The id of the instance.</param>
    /// <param name="reason">Why; null means no reason.</param>
    /// <param name="cancellation">Gives up asking.</param>
    public abstract Task SuspendInstanceAsync(
        string instanceId,
        string? reason = null,
        CancellationToken cancellation = default
    );

    /// <inheritdoc cref="ResumeInstanceAsync(string, string, CancellationToken)" />
    public virtual Task ResumeInstanceAsync(string instanceId, CancellationToken cancellation) =>
        ResumeInstanceAsync(instanceId, null, cancellation);

    /// <summary>Resumes an instance, however often it was suspended.</summary>
    /// <param name="instanceId">The id of the instance.</param>
    /// <param name="reason">Why; null means no reason.</param>
    /// <param name="cancellation">Gives up asking.</param>
    public abstract Task ResumeInstanceAsync(
        string instanceId,
        string? reason = null,
        CancellationToken cancellation = default
    );

    /// <summary>Takes a failed instance back to before its failure and runs it on.</summary>
    /// <param name="instanceId">The id of the instance.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellation">Gives up asking.</param>
    /// <exception cref="NotSupportedException">The host cannot rewind.</exception>
    public virtual Task RewindInstanceAsync(
        string instanceId,
        string reason,
        CancellationToken cancellation = default
    ) => throw Unsupported("rewinding instances");
}
