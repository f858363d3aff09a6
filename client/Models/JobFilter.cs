namespace TranslationFunctions.Client;

/// <summary>Which jobs to list. What is left null does not restrict.</summary>
public sealed record JobFilter
{
    /// <summary>What has come of them.</summary>
    public JobResult? Result { get; init; }

    /// <summary>Where they are in their life; <see cref="JobState.Unknown" /> is no state to ask for.</summary>
    public JobState? State { get; init; }

    /// <summary>How many jobs a call asks for, 1 to 1000; null for the service's own page size.</summary>
    public int? PageSize { get; init; }
}
