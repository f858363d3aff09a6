namespace TranslationFunctions.Retention;

/// <summary>How long jobs are kept after their end: the configuration section <c>Retention</c>.</summary>
public sealed class RetentionOptions
{
    /// <summary>
    /// How long a job is kept after it has ended, 0.01 to 87600 hours. The default value is null: until somebody
    /// removes it.
    /// </summary>
    public TimeSpan? KeepFor { get; set; }

    /// <summary>How often jobs are looked for that are to be removed, 0.1 to 1440 minutes. The default value is 10 minutes.</summary>
    public TimeSpan Every { get; set; } = TimeSpan.FromMinutes(10);
}
