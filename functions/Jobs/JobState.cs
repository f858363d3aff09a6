using System.Text.Json.Serialization;

namespace TranslationFunctions.Jobs;

/// <summary>Where a job is in its life.</summary>
public enum JobState
{
    /// <summary>Accepted, and not worked on: it waits for a worker, or out a backoff.</summary>
    [JsonStringEnumMemberName("queued")]
    Queued,

    /// <summary>Worked on.</summary>
    [JsonStringEnumMemberName("running")]
    Running,

    /// <summary>Standing still until it is resumed.</summary>
    [JsonStringEnumMemberName("paused")]
    Paused,

    /// <summary>Ended well.</summary>
    [JsonStringEnumMemberName("completed")]
    Completed,

    /// <summary>Ended with a failure.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>Ended because somebody canceled it.</summary>
    [JsonStringEnumMemberName("canceled")]
    Canceled,
}
