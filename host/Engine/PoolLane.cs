namespace TranslationFunctions.EmbeddedHost.Engine;

/// <summary>Runs work on the thread pool, side by side.</summary>
internal sealed class PoolLane(Action<Exception> onError) : ILane
{
    private readonly TaskCompletionSource drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int pending = 1;
    private volatile bool stopped;

    public void Queue(Func<ValueTask> work)
    {
        Interlocked.Increment(ref pending);
        ThreadPool.UnsafeQueueUserWorkItem(
            static item => _ = item.Lane.RunAsync(item.Work),
            (Lane: this, Work: work),
            preferLocal: false
        );
    }

    public Task StopAsync()
    {
        if (!stopped)
        {
            stopped = true;
            Done();
        }
        return drained.Task;
    }

    private async Task RunAsync(Func<ValueTask> work)
    {
        try
        {
            if (!stopped)
            {
                await work();
            }
        }
        catch (Exception error)
        {
            onError(error);
        }
        finally
        {
            Done();
        }
    }

    private void Done()
    {
        if (Interlocked.Decrement(ref pending) == 0)
        {
            drained.TrySetResult();
        }
    }
}
