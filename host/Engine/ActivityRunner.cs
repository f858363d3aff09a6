using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;
using TranslationFunctions.EmbeddedHost.Time;

namespace TranslationFunctions.EmbeddedHost.Engine;

/// <summary>Runs activities, so many at once, and delivers how they ended.</summary>
internal sealed class ActivityRunner(
    IExecutor executor,
    IWorkTracker tracker,
    ILane lane,
    int limit,
    CancellationTokenSource stopping,
    Action<string, Delivery> deliver
) : IDisposable
{
    private readonly Lock gate = new();
    private readonly Queue<StoredMessage> queue = new();
    private readonly TaskCompletionSource drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int running;
    private bool stopped;

    /// <summary>Runs the activity that the message asks for, when its turn comes; once stopped, none.</summary>
    public void Queue(StoredMessage message)
    {
        lock (gate)
        {
            if (stopped)
            {
                return;
            }
            if (running == limit)
            {
                queue.Enqueue(message);
                return;
            }
            running++;
        }
        Start(message);
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

    public void Dispose() => stopping.Dispose();

    // A lane that runs one piece at a time goes on to the next one when the activity awaits something.
    private void Start(StoredMessage message) =>
        lane.Queue(() =>
        {
            _ = RunAsync(message);
            return ValueTask.CompletedTask;
        });

    private async Task RunAsync(StoredMessage message)
    {
        tracker.WorkStarted();
        try
        {
            var call = new ActivityCall(message.InstanceId, (TaskScheduled)message.Event);
            var outcome = await executor.RunActivityAsync(call, stopping.Token);
            deliver(message.InstanceId, new Delivery(outcome, message.Execution, message.Sequence));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The message is still in the store: the activity runs again after the next start.
        }
        finally
        {
            StartNext();
            tracker.WorkEnded();
        }
    }

    private void StartNext()
    {
        StoredMessage? next;
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
