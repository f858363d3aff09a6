using TranslationFunctions.Translation;

namespace TranslationFunctions.HeyGen;

/// <summary>The input of <see cref="RunBatch"/>.</summary>
/// <param name="Group">What the jobs' ids have in common.</param>
/// <param name="Title">The batch's title; null for none.</param>
/// <param name="CallbackUrl">Where to tell the end of all; null for nowhere.</param>
/// <param name="Items">The jobs.</param>
public sealed record BatchPlan(string Group, string? Title, string? CallbackUrl, IReadOnlyList<TranslationInput> Items);

/// <summary>The custom status of <see cref="RunBatch"/>: how its jobs have ended.</summary>
/// <param name="Ends">For each job, in order: c for completed, f for failed, a dot until it has ended.</param>
public sealed record BatchProgress(string Ends)
{
    /// <summary>The job has not ended.</summary>
    public const char Open = '.';

    /// <summary>The job has ended well.</summary>
    public const char Completed = 'c';

    /// <summary>The job has ended otherwise.</summary>
    public const char Failed = 'f';
}
