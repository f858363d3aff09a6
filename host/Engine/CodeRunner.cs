using TranslationFunctions.EmbeddedHost.Time;

namespace TranslationFunctions.EmbeddedHost.Engine;

/// <summary>Runs the app's code that is no orchestrator's, so many pieces at once, until it is stopped.</summary>
internal sealed class CodeRunner(IWorkTracker tracker, ILane lane, int limit, CancellationTokenSource stopping)
{
    private readonly Lock gate = new();
    private readonly Queue<Func<CancellationToken, ValueTask>> queue = new();
    private readonly TaskCompletionSource drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int running;
    private bool stopped;

    /// <summary>Runs a piece when its turn comes; once stopped, none. What stops with the host must run again later.</summary>
    public void Queue(Func<CancellationToken, ValueTask> work)
    {
        lock (gate)
        {
            if (stopped)
            {
                return;
            }
            if (running == limit)
            {
                queue.Enqueue(work);
                return;
            }
            running++;
        }
        Start(work);
    }

    /// <summary>Starts no more, cancels those that run, and waits for them.</summary>
    public async Task StopAsync(CancellationToken impatience)
    {
        lock (gate)
        {
            stopped = true;
            queue.Clear();
            if (running == 0)
            {
                drained.TrySetResult();
            }
        }
        await stopping.CancelAsync();
        await drained.Task.WaitAsync(impatience);
    }

    // A lane that runs one piece at a time goes on to the next one when the code awaits something.
    private void Start(Func<CancellationToken, ValueTask> work) =>
        lane.Queue(() =>
        {
            _ = RunAsync(work);
            return ValueTask.CompletedTask;
        });

    private async Task RunAsync(Func<CancellationToken, ValueTask> work)
    {
        tracker.WorkStarted();
        try
        {
            await work(stopping.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // What asked for it is still in the store: it runs again after the next start.
        }
        finally
        {
            StartNext();
            tracker.WorkEnded();
        }
    }

    private void StartNext()
    {
        Func<CancellationToken, ValueTask>? next;
        lock (gate)
        {
            if (!queue.TryDequeue(out next))
            {
                running--;
                if (running == 0 && stopped)
                {
                    drained.TrySetResult();
                }
                return;
            }
        }
        Start(next);
    }
}
