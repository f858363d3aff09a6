namespace TranslationFunctions.Client;

/// <summary>What the waits of one client learn about the service, for the waits to come.</summary>
internal sealed class ServiceLessons
{
    private const int Waits = 128;
    private const int Hints = 64;

    private readonly Lock _gate = new();
    private readonly Queue<WaitSpan> _waits = new();
    private readonly Queue<double> _slacks = new();
    private PollKnowledge _known = PollKnowledge.None;
    private int _unread;

    /// <summary>What is known, how long jobs take left out.</summary>
    public PollKnowledge Known => Volatile.Read(ref _known);

    /// <summary>What is known, how long jobs take with it: that is worked out only when somebody asks.</summary>
    public PollKnowledge KnownWithPast
    {
        get
        {
            lock (_gate)
            {
                // Of many waits, a few more change little.
                if (_unread > _waits.Count / 16)
                {
                    _unread = 0;
                    _known = _known with { Past = WaitDistribution.Of(_waits) };
                }

                return _known;
            }
        }
    }

    /// <summary>Whether a service that was asked to hold its answer did.</summary>
    public void Held(bool held)
    {
        if (Known.HoldsAnswers != held)
        {
            Change(known => known with { HoldsAnswers = held });
        }
    }

    /// <summary>How long a job took.</summary>
    public void Took(WaitSpan wait)
    {
        lock (_gate)
        {
            Keep(_waits, wait, Waits);
            _unread++;
        }
    }

    /// <summary>A hint, and how long it really was to the job's end.</summary>
    public void Hinted(TimeSpan hint, TimeSpan real)
    {
        if (real > TimeSpan.Zero)
        {
            Change(known =>
            {
                Keep(_slacks, Math.Max(0, (hint / real) - 1), Hints);
                // The most that n hints were off falls short of the most they may be by about one part in n.
                return known with { HintSlack = _slacks.Max() * (1 + (1.0 / _slacks.Count)) };
            });
        }
    }

    private static void Keep<T>(Queue<T> latest, T value, int count)
    {
        latest.Enqueue(value);
        if (latest.Count > count)
        {
            latest.Dequeue();
        }
    }

    private void Change(Func<PollKnowledge, PollKnowledge> change)
    {
        lock (_gate)
        {
            Volatile.Write(ref _known, change(_known));
        }
    }
}
