namespace TranslationFunctions.Tests.Host.Functions;

/// <summary>A synchronization context that runs what is posted to it only when asked, on the asking thread.</summary>
internal sealed class OneThread : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Callback, object? State)> posted = [];

    public int Posted => posted.Count;

    public override void Post(SendOrPostCallback d, object? state) => posted.Enqueue((d, state));

    /// <summary>Starts something within this context.</summary>
    public T Run<T>(Func<T> start)
    {
        var before = Current;
        SetSynchronizationContext(this);
        try
        {
            return start();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    /// <summary>Runs all that is posted, and all that it posts.</summary>
    public void Drain() =>
        Run(() =>
        {
            while (posted.TryDequeue(out var next))
            {
                next.Callback(next.State);
            }

            return 0;
        });
}
