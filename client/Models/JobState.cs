namespace TranslationFunctions.Client;

/// <summary>Where a job is in its life.</summary>
public enum JobState
{
    /// <summary>The service did not say, or said something newer than this client.</summary>
    Unknown,

    /// <summary>Accepted, not yet started.</summary>
    Queued,

    /// <summary>In work.</summary>
    Running,

    /// <summary>Held until somebody resumes it.</summary>
    Paused,

    /// <summary>Ended well.</summary>
    Completed,

    /// <summary>Ended in error.</summary>
    Failed,

    /// <summary>Ended because somebody asked for it.</summary>
    Canceled,
}
