namespace TranslationFunctions.Statistics;

/// <summary>How a job ended.</summary>
/// <remarks>The numbers are stored: never reuse or renumber one.</remarks>
public enum JobEnding
{
    /// <summary>Well.</summary>
    Completed = 0,

    /// <summary>With a failure.</summary>
    Failed = 1,

    /// <summary>Because somebody canceled it.</summary>
    Canceled = 2,
}
