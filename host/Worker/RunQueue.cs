namespace TranslationFunctions.EmbeddedHost.Worker;

/// <summary>
/// The one thread an orchestrator's code runs on. What it posts while it runs is run after it, in order; what arrives
/// from elsewhere is not run at all, for it could not be repeated.
/// </summary>
internal sealed class RunQueue : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Callback, object? State)> posted = new();
    private Thread? thread;

    /// <summary>Whether something that is no durable task resumed the code.</summary>
    public bool HeardFromOutside { get; private set; }

    /// <summary>Whether the caller is the code that this queue runs.</summary>
    public bool IsCurrent => thread == Thread.CurrentThread;

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (IsCurrent)
        {
            posted.Enqueue((d, state));
        }
        else
        {
            HeardFromOutside = true;
        }
    }

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Runs the action and all that follows from it, until the code waits or ends.</summary>
    public void Run(Action action)
    {
        var before = Current;
        SetSynchronizationContext(this);
        thread = Thread.CurrentThread;
        try
        {
            action();
            while (posted.TryDequeue(out var next))
            {
                next.Callback(next.State);
            }
        }
        finally
        {
            thread = null;
            SetSynchronizationContext(before);
        }
    }
}
