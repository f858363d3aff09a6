using TranslationFunctions.Jobs;

namespace TranslationFunctions.HeyGen;

/// <summary>The states of jobs by HeyGen's names.</summary>
internal static class TranslationStates
{
    /// <summary>The state of a batch's item that is not there yet, or waits.</summary>
    public const string Queued = "queued";

    /// <summary>The state of what is under way, in a batch.</summary>
    public const string Processing = "processing";

    /// <summary>Ended well.</summary>
    public const string Completed = "completed";

    /// <summary>Ended otherwise.</summary>
    public const string Failed = "failed";

    /// <summary>The state of nothing.</summary>
    public const string NotFound = "not_found";

    /// <summary>Names a state as v3 does.</summary>
    public static string V3(JobState state) => Name(state, "pending", "running", Completed);

    /// <summary>Names a state as v2 does.</summary>
    public static string V2(JobState state) => Name(state, "pending", "running", "success");

    /// <summary>Names a state as batches do.</summary>
    public static string OfItem(JobState state) => Name(state, Queued, Processing, Completed);

    private static string Name(JobState state, string waiting, string working, string done) =>
        state switch
        {
            JobState.Queued => waiting,
            JobState.Completed => done,
            JobState.Failed or JobState.Canceled => Failed,
            _ => working,
        };
}
