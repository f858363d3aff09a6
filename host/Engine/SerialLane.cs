using TranslationFunctions.EmbeddedHost.Time;

namespace TranslationFunctions.EmbeddedHost.Engine;

/// <summary>
/// Runs work one piece at a time, in the order it was queued, so that the same calls give the same history. The clock
/// stands still until the lane is empty.
/// </summary>
internal sealed class SerialLane(IWorkTracker tracker, Action<Exception> onError) : ILane
{
    private readonly Lock gate = new();
    private readonly Queue<Func<ValueTask>> queue = new();
    private Task running = Task.CompletedTask;
    private bool busy;
    private bool stopped;

    public void Queue(Func<ValueTask> work)
    {
        lock (gate)
        {
            if (stopped)
            {
                return;
            }
            queue.Enqueue(work);
            if (busy)
            {
                return;
            }
            busy = true;
            tracker.WorkStarted(here: false);
            running = Task.Run(RunAllAsync);
        }
    }

    public Task StopAsync()
    {
        lock (gate)
        {
            stopped = true;
            queue.Clear();
            return running;
        }
    }

    private async Task RunAllAsync()
    {
        while (Next() is { } work)
        {
            try
            {
                await work();
            }
            catch (Exception error)
            {
                onError(error);
            }
        }
        tracker.WorkEnded(here: false);
    }

    private Func<ValueTask>? Next()
    {
        lock (gate)
        {
            if (queue.TryDequeue(out var work))
            {
                return work;
            }
            busy = false;
            return null;
        }
    }
}
