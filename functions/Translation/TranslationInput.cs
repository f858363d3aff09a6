namespace TranslationFunctions.Translation;

/// <summary>The orchestration's input. Everything random about the job follows from it.</summary>
/// <param name="Job">What the job is to do.</param>
/// <param name="Seed">The job's seed, 0 to 2^53 - 1.</param>
public sealed record TranslationInput(JobSpec Job, long Seed)
{
    /// <summary>Whether the job needs a worker, and waits for one; else it is worked on at once.</summary>
    public bool NeedsWorker { get; init; }

    /// <summary>The job that this one is a part of; null when it is one by itself.</summary>
    public string? ParentId { get; init; }

    /// <summary>A digest of the request, by which a repeated one is known; null when it brought no key.</summary>
    public string? RequestDigest { get; init; }
}
