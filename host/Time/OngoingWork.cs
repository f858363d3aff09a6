namespace TranslationFunctions.EmbeddedHost.Time;

/// <summary>
/// One piece of work on a <see cref="VirtualTime"/>. While it waits for instances, for one or for several at once, it
/// is no work; a wait that outlives it is no concern of its any more.
/// </summary>
internal sealed class OngoingWork(VirtualTime clock)
{
    private readonly Lock gate = new();
    private int waits;
    private bool ended;

    public void WaitStarted()
    {
        lock (gate)
        {
            clock.WaitStarted(byWork: !ended && waits == 0);
            waits++;
        }
    }

    public void WaitEnded()
    {
        lock (gate)
        {
            waits--;
            clock.WaitEnded(byWork: !ended && waits == 0);
        }
    }

    public void End()
    {
        lock (gate)
        {
            ended = true;
            if (waits == 0)
            {
                clock.Work(-1);
            }
        }
    }
}
