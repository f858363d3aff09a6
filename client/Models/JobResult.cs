namespace TranslationFunctions.Client;

/// <summary>What has come of a job.</summary>
public enum JobResult
{
    /// <summary>Nothing yet.</summary>
    Pending,

    /// <summary>The translation is done.</summary>
    Completed,

    /// <summary>The job failed or was canceled.</summary>
    Error,
}
