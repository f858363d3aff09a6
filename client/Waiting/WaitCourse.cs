namespace TranslationFunctions.Client;

/// <summary>One wait: what is waited for, how, and the course it has taken.</summary>
internal sealed class WaitCourse
{
    private const string Operation = "wait";

    private readonly TimeProvider _time;
    private readonly List<StatusObservation> _history = [];
    private DateTimeOffset? _created;
    private TimeSpan? _agePending;
    private int _delays;
    private (TimeSpan Hint, DateTimeOffset GivenAt)? _firstHint;

    public WaitCourse(string jobId, TranslationClientOptions options, TimeProvider time)
    {
        (JobId, Options, _time) = (jobId, options, time);
        Trace = new CallTrace(Operation, jobId, options.Timeout, int.MaxValue, time);
        RetriesOnError = options.RetriesOnError;
    }

    public WaitCourse(CreatedJob job, TranslationClientOptions options, TimeProvider time)
        : this(job.JobId, options, time)
    {
        (IsFromCreation, Hint) = (true, job.RetryAfter);
    }

    public string JobId { get; }

    public TranslationClientOptions Options { get; }

    public CallTrace Trace { get; }

    public bool IsFromCreation { get; }

    public int RetriesOnError { get; private set; }

    public TimeSpan? Hint { get; private set; }

    /// <summary>Whether the service said when to ask again.</summary>
    public bool IsHinted => Hint >= TimeSpan.Zero && Options.Strategy == PollStrategy.ServerHint;

    /// <summary>How long the job took, by the service's times, else by its ages when it was seen; null when neither tells.</summary>
    public WaitSpan? Span =>
        Trace.LastStatus is { CreatedAt: { } created, CompletedAt: { } completed } && completed >= created
            ? new WaitSpan(completed - created, completed - created)
        : _agePending is { } pending ? new WaitSpan(pending, Age)
        : IsFromCreation ? new WaitSpan(TimeSpan.Zero, Age)
        : null;

    public TimeSpan Age
    {
        get
        {
            var sinceCreation = _time.GetUtcNow() - _created;
            return !IsFromCreation && sinceCreation > TimeSpan.Zero ? sinceCreation.Value : Trace.Elapsed;
        }
    }

    public PollSituation Situation =>
        new()
        {
            Delays = _delays,
            Hint = Hint,
            Age = Age,
            Remaining = Trace.Remaining,
        };

    /// <summary>The first hint, and how long it then really was to the job's end, if the service's times tell.</summary>
    public (TimeSpan Hint, TimeSpan Real)? JudgedHint =>
        _firstHint is { } first && Trace.LastStatus?.CompletedAt is { } completed
            ? (first.Hint, completed - first.GivenAt)
            : null;

    /// <summary>Notes that the wait stood still until its next call.</summary>
    public void Paused() => _delays++;

    /// <summary>Notes an answer and tells whether it says something new.</summary>
    public bool Note(JobStatus status, TimeSpan? hint)
    {
        var isNew = Essence(status) != Essence(Trace.LastStatus);
        _firstHint ??=
            Hint is { } ofCreation && status.CreatedAt is { } created ? (ofCreation, created)
            : hint is { } given && ServiceTime(status) is { } now ? (given, now)
            : null;
        Hint = hint;
        _created ??= status.CreatedAt;
        Trace.LastStatus = status;
        if (!status.HasEnded)
        {
            _agePending = Age;
        }

        if (isNew)
        {
            _history.Add(new StatusObservation(_time.GetUtcNow(), status));
        }

        return isNew;
    }

    /// <summary>Whether the wait goes on although the job says error.</summary>
    public bool GoesOnDespite(JobStatus status) => status.Result == JobResult.Error && RetriesOnError-- > 0;

    /// <summary>What came of the wait.</summary>
    public JobOutcome Outcome(TranslationException? error) =>
        new()
        {
            JobId = JobId,
            Status = Trace.LastStatus,
            Error = error,
            History = _history,
            Attempts = Trace.Attempts,
            Elapsed = Trace.Elapsed,
        };

    private static DateTimeOffset? ServiceTime(JobStatus status) =>
        status is { HasEnded: false, RemainingSeconds: { } left }
            ? status.EstimatedCompletion - TimeSpan.FromSeconds(left)
            : null;

    private static (JobState, JobResult, double?)? Essence(JobStatus? status) =>
        status is null ? null : (status.State, status.Result, status.Progress);
}
