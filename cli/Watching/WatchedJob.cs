using TranslationFunctions.Client;

namespace TranslationFunctions.Cli;

/// <summary>A job on its way, as it was last seen.</summary>
internal sealed class WatchedJob(string id, string label)
{
    // Replaced as a whole: a frame is drawn while an answer comes in.
    private volatile Sight? last;

    /// <summary>The job's id.</summary>
    public string Id => id;

    /// <summary>What it is called before people.</summary>
    public string Label => label;

    /// <summary>Its last status; null until it was asked for.</summary>
    public JobStatus? Status => last?.Status;

    /// <summary>Why it is watched no longer, or what came of it; null when all is well.</summary>
    public Complaint? Complaint { get; set; }

    /// <summary>Notes an answer.</summary>
    /// <param name="status">What it said.</param>
    /// <param name="now">When it came.</param>
    public void See(JobStatus status, DateTimeOffset now) => last = new Sight(status, now);

    /// <summary>How far it is, from 0 to 1: what the last answer said, and the time since then.</summary>
    public double ProgressAt(DateTimeOffset now) =>
        last is { } sight ? JobProgress.After(now - sight.At, sight.Status) : 0;

    private sealed record Sight(JobStatus Status, DateTimeOffset At);
}
