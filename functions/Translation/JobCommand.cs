namespace TranslationFunctions.Translation;

/// <summary>What a job can be told.</summary>
public enum JobCommand
{
    /// <summary>Stand still.</summary>
    Pause = 0,

    /// <summary>Go on.</summary>
    Resume = 1,

    /// <summary>End.</summary>
    Cancel = 2,
}

/// <summary>The external events that a job waits for.</summary>
public static class JobEvents
{
    /// <summary>Brings a <see cref="JobCommand"/>.</summary>
    public const string Command = "Command";

    /// <summary>Brings the job's turn in the queue, a <c>QueueEntry</c>, that is given a worker.</summary>
    public const string Worker = "Worker";
}
