namespace TranslationFunctions.Client;

/// <summary>Counts and times the calls made for one request of the caller.</summary>
internal sealed class CallTrace(TimeProvider time, string? jobId = null)
{
    private readonly long _started = time.GetTimestamp();

    public int Attempts { get; private set; }

    public int FailuresInARow { get; private set; }

    public JobStatus? LastStatus { get; private set; }

    public TimeSpan Elapsed => time.GetElapsedTime(_started);

    public CallSummary Summary => new(jobId, LastStatus, Attempts, Elapsed);

    public void Failed()
    {
        Attempts++;
        FailuresInARow++;
    }

    /// <summary>Notes a good answer and tells whether it says something new.</summary>
    public bool Answered(JobStatus status)
    {
        var isNew = Essence(status) != Essence(LastStatus);
        Attempts++;
        FailuresInARow = 0;
        LastStatus = status;
        return isNew;
    }

    private static (JobState, JobResult, double?)? Essence(JobStatus? status) =>
        status is null ? null : (status.State, status.Result, status.Progress);
}
