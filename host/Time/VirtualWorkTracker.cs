namespace TranslationFunctions.EmbeddedHost.Time;

/// <summary>Tells a <see cref="VirtualTime"/> what its host is doing.</summary>
internal sealed class VirtualWorkTracker(VirtualTime clock) : IWorkTracker
{
    // Whether the present flow of control is at work. Work that waits for an instance is, for that time, no work.
    private readonly AsyncLocal<bool> atWork = new();

    public void WorkStarted(bool here = true)
    {
        if (here)
        {
            atWork.Value = true;
        }
        clock.Work(1);
    }

    public void WorkEnded(bool here = true)
    {
        if (here)
        {
            atWork.Value = false;
        }
        clock.Work(-1);
    }

    public IWait WaitStarted()
    {
        clock.WaitStarted(byWork: atWork.Value);
        return new Waiting(clock, atWork.Value);
    }

    private sealed class Waiting(VirtualTime clock, bool byWork) : IWait
    {
        private int ended;

        public void End()
        {
            if (Interlocked.Exchange(ref ended, 1) == 0)
            {
                clock.WaitEnded(byWork);
            }
        }
    }
}
