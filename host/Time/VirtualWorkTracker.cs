namespace TranslationFunctions.EmbeddedHost.Time;

/// <summary>Tells a <see cref="VirtualTime"/> what its host is doing.</summary>
/// <param name="clock">The clock.</param>
/// <param name="present">What the present flow of control works at.</param>
internal sealed class VirtualWorkTracker(VirtualTime clock, AsyncLocal<OngoingWork?> present) : IWorkTracker
{
    public void WorkStarted(bool here = true)
    {
        if (here)
        {
            present.Value = new OngoingWork(clock);
        }
        clock.Work(1);
    }

    public void WorkEnded(bool here = true)
    {
        if (here && present.Value is { } work)
        {
            present.Value = null;
            work.End();
        }
        else
        {
            clock.Work(-1);
        }
    }

    public void RequestStarted()
    {
        WorkStarted();
        clock.Request(1);
    }

    public void RequestEnded()
    {
        clock.Request(-1);
        WorkEnded();
    }

    public IWait WaitStarted()
    {
        var work = present.Value;
        if (work is null)
        {
            clock.WaitStarted(byWork: false);
        }
        else
        {
            work.WaitStarted();
        }
        return new AnnouncedWait(clock, work);
    }

    private sealed class AnnouncedWait(VirtualTime clock, OngoingWork? work) : IWait
    {
        private int ended;

        public void End()
        {
            if (Interlocked.Exchange(ref ended, 1) != 0)
            {
                return;
            }
            if (work is null)
            {
                clock.WaitEnded(byWork: false);
            }
            else
            {
                work.WaitEnded();
            }
        }
    }
}
