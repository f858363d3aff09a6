namespace Microsoft.DurableTask;

public abstract partial class TaskOrchestrationContext
{
    /// <summary>Waits for a time to pass. The timer is durable: it survives the process.</summary>
    /// <param name="delay">The time; zero and negative ones are over at once.</param>
    /// <param name="cancellationToken">Cancels the timer. An orchestration lasts as long as its open timers.</param>
    /// <exception cref="TaskCanceledException">The timer was cancelled.</exception>
    public virtual Task CreateTimer(TimeSpan delay, CancellationToken cancellationToken) =>
        CreateTimer(CurrentUtcDateTime.Add(delay), cancellationToken);

    /// <summary>Waits for a point in time. The timer is durable: it survives the process.</summary>
    /// <param name="fireAt">The time, in UTC; past ones are over at once.</param>
    /// <param name="cancellationToken">Cancels the timer. An orchestration lasts as long as its open timers.</param>
    /// <exception cref="TaskCanceledException">The timer was cancelled.</exception>
    public abstract Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken);

    /// <summary>Waits for an event. Events of a name are kept, in order, until waited for.</summary>
    /// <typeparam name="T">The type to read the payload as.</typeparam>
    /// <param name="eventName">The name of the event; case does not matter.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The payload; the type's default value if there is none.</returns>
    /// <exception cref="TaskCanceledException">The wait was cancelled.</exception>
    public abstract Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="WaitForExternalEvent{T}(string, TimeSpan, CancellationToken)" />
    public Task<T> WaitForExternalEvent<T>(string eventName, TimeSpan timeout) =>
        WaitForExternalEvent<T>(eventName, timeout, CancellationToken.None);

    /// <summary>Waits for an event, but not for ever. The timeout is a durable timer.</summary>
    /// <typeparam name="T">The type to read the payload as.</typeparam>
    /// <param name="eventName">The name of the event; case does not matter.</param>
    /// <param name="timeout">How long to wait.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The payload; the type's default value if there is none.</returns>
    /// <exception cref="TaskCanceledException">The time is over, or the wait was cancelled.</exception>
    public async Task<T> WaitForExternalEvent<T>(
        string eventName,
        TimeSpan timeout,
        CancellationToken cancellationToken
    )
    {
        using CancellationTokenSource stopTimer = new();
        using CancellationTokenSource stopWaiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task timer = CreateTimer(timeout, stopTimer.Token);
        Task<T> received = WaitForExternalEvent<T>(eventName, stopWaiting.Token);

        // Cancel, not CancelAsync: an orchestrator awaits nothing but the context's tasks.
        CancellationTokenSource loser = await Task.WhenAny(timer, received) == received ? stopTimer : stopWaiting;
        loser.Cancel();
        return await received;
    }
}
