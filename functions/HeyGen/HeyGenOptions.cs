namespace TranslationFunctions.HeyGen;

/// <summary>How the HeyGen-compatible API treats its callers: the configuration section <c>HeyGen</c>.</summary>
public sealed class HeyGenOptions
{
    /// <summary>
    /// What callers must send as <c>X-Api-Key</c>. The default value is null: they send one of the app's keys, if it has
    /// any, and else none.
    /// </summary>
    public string? ApiKey { get; set; }

    /// <summary>
    /// How many jobs of this API may be under way when another is asked for, at least 1; beyond it, creations are
    /// refused with 429. The default value is null: as many as are asked for.
    /// </summary>
    public int? MaxConcurrent { get; set; }
}
