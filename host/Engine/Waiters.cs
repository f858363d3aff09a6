using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Time;

namespace TranslationFunctions.EmbeddedHost.Engine;

/// <summary>Those who wait for an instance to reach a status.</summary>
internal sealed class Waiters(IWorkTracker tracker)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<Waiter>> waiters = new(StringComparer.Ordinal);

    /// <summary>Waits until the instance's row, now or later, is as asked.</summary>
    /// <param name="id">The instance.</param>
    /// <param name="reached">What is waited for.</param>
    /// <param name="read">Reads the row as it is stored.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<InstanceRow> WaitAsync(
        string id,
        Func<InstanceStatus, bool> reached,
        Func<ValueTask<InstanceRow?>> read,
        CancellationToken cancellation
    )
    {
        cancellation.ThrowIfCancellationRequested();
        // Registered before the row is read: a change in between is seen by one of the two.
        var waiter = new Waiter(reached);
        Add(id, waiter);
        try
        {
            if (await read() is { } row && reached(row.Status))
            {
                return row;
            }
            waiter.Begin(tracker);
            using var registration = cancellation.UnsafeRegister(
                static (state, token) => ((Waiter)state!).Cancel(token),
                waiter
            );
            return await waiter.Task;
        }
        finally
        {
            Remove(id, waiter);
        }
    }

    /// <summary>Tells those whom it concerns that a row was stored.</summary>
    public void Stored(InstanceRow row)
    {
        lock (gate)
        {
            if (waiters.TryGetValue(row.Id, out var list))
            {
                list.ForEach(waiter => waiter.Offer(row));
            }
        }
    }

    private void Add(string id, Waiter waiter)
    {
        lock (gate)
        {
            if (!waiters.TryGetValue(id, out var list))
            {
                waiters.Add(id, list = []);
            }
            list.Add(waiter);
        }
    }

    private void Remove(string id, Waiter waiter)
    {
        lock (gate)
        {
            if (waiters.TryGetValue(id, out var list) && list.Remove(waiter) && list.Count == 0)
            {
                waiters.Remove(id);
            }
        }
    }

    private sealed class Waiter(Func<InstanceStatus, bool> reached)
    {
        private readonly Lock gate = new();
        private readonly TaskCompletionSource<InstanceRow> source = new(
            TaskCreationOptions.RunContinuationsAsynchronously
        );
        private IWait? wait;

        public Task<InstanceRow> Task => source.Task;

        public void Begin(IWorkTracker tracker)
        {
            lock (gate)
            {
                wait = source.Task.IsCompleted ? null : tracker.WaitStarted();
            }
        }

        // The clock hears of the wait's end before the one who waited does, so that it does not move on meanwhile.
        public void Offer(InstanceRow row)
        {
            if (!reached(row.Status))
            {
                return;
            }
            lock (gate)
            {
                wait?.End();
                source.TrySetResult(row);
            }
        }

        public void Cancel(CancellationToken token)
        {
            lock (gate)
            {
                wait?.End();
                source.TrySetCanceled(token);
            }
        }
    }
}
