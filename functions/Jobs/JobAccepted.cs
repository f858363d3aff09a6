using System.Text.Json.Serialization;
using Microsoft.Azure.Functions.Worker;

namespace TranslationFunctions.Jobs;

/// <summary>The answer to an accepted job: its id, where to ask for it, and the Durable management links.</summary>
/// <param name="JobId">The job's id.</param>
/// <param name="StatusUrl">The absolute URL of the job's status.</param>
/// <param name="Links">The management links.</param>
public sealed record JobAccepted(string JobId, Uri StatusUrl, [property: JsonIgnore] HttpManagementPayload Links)
{
    /// <summary>The instance's id, which is the job's.</summary>
    [JsonPropertyName("id"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Id => Links.Id;

    /// <summary>Where to get the instance's status.</summary>
    [JsonPropertyName("statusQueryGetUri"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? StatusQueryGetUri => Links.StatusQueryGetUri;

    /// <summary>Where to post an event.</summary>
    [JsonPropertyName("sendEventPostUri"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SendEventPostUri => Links.SendEventPostUri;

    /// <summary>Where to terminate.</summary>
    [JsonPropertyName("terminatePostUri"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TerminatePostUri => Links.TerminatePostUri;

    /// <summary>Where to rewind a failed instance.</summary>
    [JsonPropertyName("rewindPostUri"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RewindPostUri => Links.RewindPostUri;

    /// <summary>Where to delete the instance.</summary>
    [JsonPropertyName("purgeHistoryDeleteUri"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PurgeHistoryDeleteUri => Links.PurgeHistoryDeleteUri;

    /// <summary>Where to start the instance anew.</summary>
    [JsonPropertyName("restartPostUri"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RestartPostUri => Links.RestartPostUri;

    /// <summary>Where to suspend.</summary>
    [JsonPropertyName("suspendPostUri"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SuspendPostUri => Links.SuspendPostUri;

    /// <summary>Where to resume.</summary>
    [JsonPropertyName("resumePostUri"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ResumePostUri => Links.ResumePostUri;
}
