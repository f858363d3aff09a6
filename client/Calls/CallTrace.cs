namespace TranslationFunctions.Client;

/// <summary>Counts and times the calls made for one request of the caller.</summary>
/// <param name="operation">What was asked for, as metrics and traces name it.</param>
/// <param name="jobId">The job concerned, if one is known.</param>
/// <param name="timeout">How long it may take.</param>
/// <param name="maxRetries">How often in a row a failed call is tried again.</param>
/// <param name="time">The clock.</param>
internal sealed class CallTrace(string operation, string? jobId, TimeSpan timeout, int maxRetries, TimeProvider time)
{
    // Task.Delay counts whole milliseconds: with less than one left, the deadline is now.
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    private readonly long _started = time.GetTimestamp();

    public string Operation => operation;

    public string? JobId => jobId;

    public TimeSpan Timeout => timeout;

    public int MaxRetries => maxRetries;

    public int Attempts { get; set; }

    public JobStatus? LastStatus { get; set; }

    public TimeSpan Elapsed => time.GetElapsedTime(_started);

    public TimeSpan Remaining => timeout - Elapsed;

    public bool IsOver => Remaining < Tick;

    public CallSummary Summary => new(jobId, LastStatus, Attempts, Elapsed);
}
