namespace TranslationFunctions.Translation;

/// <summary>What a running job can be told.</summary>
public enum JobCommand
{
    /// <summary>Stand still.</summary>
    Pause = 0,

    /// <summary>Go on.</summary>
    Resume = 1,
}

/// <summary>How commands reach a job.</summary>
public static class JobCommands
{
    /// <summary>The external event that brings a <see cref="JobCommand"/>.</summary>
    public const string Event = "Command";
}
