using System.Text.Json.Serialization;

namespace TranslationFunctions.Jobs;

/// <summary>What a caller who waits for a job wants to know.</summary>
public enum JobResult
{
    /// <summary>The job has not ended.</summary>
    [JsonStringEnumMemberName("pending")]
    Pending,

    /// <summary>The job has ended well.</summary>
    [JsonStringEnumMemberName("completed")]
    Completed,

    /// <summary>The job has failed or was canceled.</summary>
    [JsonStringEnumMemberName("error")]
    Error,
}
