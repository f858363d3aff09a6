using System.Text.Json.Serialization;

namespace TranslationFunctions.Client;

/// <summary>All jobs summed up. Times are in seconds, and null until a job has ended.</summary>
public sealed record JobStatistics
{
    /// <summary>How many jobs there are.</summary>
    [JsonPropertyName("total_jobs")]
    public required long TotalJobs { get; init; }

    /// <summary>How many were completed.</summary>
    [JsonPropertyName("successful_jobs")]
    public long SuccessfulJobs { get; init; }

    /// <summary>How many failed.</summary>
    [JsonPropertyName("failed_jobs")]
    public long FailedJobs { get; init; }

    /// <summary>How many were canceled.</summary>
    [JsonPropertyName("canceled_jobs")]
    public long CanceledJobs { get; init; }

    /// <summary>The completed jobs' share of those that ended, from 0 to 1.</summary>
    [JsonPropertyName("success_rate")]
    public double? SuccessRate { get; init; }

    /// <summary>The mean time a job took.</summary>
    [JsonPropertyName("avg_processing_time")]
    public double? AverageProcessingTime { get; init; }

    /// <summary>The shortest time a job took.</summary>
    [JsonPropertyName("min_processing_time")]
    public double? MinProcessingTime { get; init; }

    /// <summary>The longest time a job took.</summary>
    [JsonPropertyName("max_processing_time")]
    public double? MaxProcessingTime { get; init; }

    /// <summary>How many jobs there are in each state, by its name on the wire.</summary>
    [JsonPropertyName("status_distribution")]
    public IReadOnlyDictionary<string, long> StatusDistribution
    {
        // What an answer leaves out, the JSON reader sets to null.
        get => field ?? new Dictionary<string, long>();
        init;
    }
}
