namespace TranslationFunctions.Client;

/// <summary>What the waits of one client learn about the service, for the waits to come.</summary>
internal sealed class ServiceLessons
{
    private const int Waits = 128;
    private const int Hints = 64;

    private readonly Lock _gate = new();
    private readonly Queue<TimeSpan> _durations = new();
    private readonly Queue<double> _slacks = new();
    private PollKnowledge _known = PollKnowledge.None;

    public PollKnowledge Known => Volatile.Read(ref _known);

    /// <summary>Whether a service that was asked to hold its answer did.</summary>
    public void Held(bool held)
    {
        if (Known.HoldsAnswers != held)
        {
            Change(known => known with { HoldsAnswers = held });
        }
    }

    /// <summary>How long a job took.</summary>
    public void Took(TimeSpan duration) =>
        Change(known =>
        {
            Keep(_durations, duration, Waits);
            return known with { Past = WaitDistribution.Of(_durations) };
        });

    /// <summary>A hint, and how long it really was to the job's end.</summary>
    public void Hinted(TimeSpan hint, TimeSpan real)
    {
        if (real > TimeSpan.Zero)
        {
            Change(known =>
            {
                Keep(_slacks, Math.Max(0, (hint / real) - 1), Hints);
                return known with { HintSlack = _slacks.Max() };
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
