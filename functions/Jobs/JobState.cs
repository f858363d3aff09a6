using System.Text.Json.Serialization;

namespace TranslationFunctions.Jobs;

/// <summary>Where a job is in its life.</summary>
public enum JobState
{
    /// <summary>Accepted, not started.</summary>
    [JsonStringEnumMemberName("queued")]
    Queued,

    /// <summary>Started.</summary>
    [JsonStringEnumMemberName("running")]
    Running,

    /// <summary>Suspended: it goes on when it is resumed.</summary>
    [JsonStringEnumMemberName("paused")]
    Paused,

    /// <summary>Ended well.</summary>
    [JsonStringEnumMemberName("completed")]
    Completed,

    /// <summary>Ended with a failure.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>Ended because somebody terminated it.</summary>
    [JsonStringEnumMemberName("canceled")]
    Canceled,
}
