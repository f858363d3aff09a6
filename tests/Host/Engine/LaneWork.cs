using TranslationFunctions.EmbeddedHost.Time;

namespace TranslationFunctions.Tests.Host.Engine;

/// <summary>Knows when an engine that works in order has nothing left to do now; activities that wait do not count.</summary>
internal sealed class LaneWork : IWorkTracker, IWait
{
    private readonly Lock gate = new();
    private TaskCompletionSource? settled;
    private int pieces;

    /// <summary>Ends when nothing is left to do.</summary>
    public Task Settled
    {
        get
        {
            lock (gate)
            {
                if (pieces == 0)
                {
                    return Task.CompletedTask;
                }
                settled ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                return settled.Task;
            }
        }
    }

    public void WorkStarted(bool here = true) => Count(here, 1);

    public void WorkEnded(bool here = true) => Count(here, -1);

    public void RequestStarted() => throw new NotSupportedException();

    public void RequestEnded() => throw new NotSupportedException();

    public IWait WaitStarted() => this;

    public void End() { }

    private void Count(bool here, int change)
    {
        lock (gate)
        {
            pieces += here ? 0 : change;
            if (pieces == 0)
            {
                settled?.TrySetResult();
                settled = null;
            }
        }
    }
}
