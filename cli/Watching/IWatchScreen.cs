namespace TranslationFunctions.Cli;

/// <summary>Shows jobs on their way.</summary>
internal interface IWatchScreen
{
    /// <summary>A job's status has changed. Called by many threads.</summary>
    void Changed(WatchedJob job);

    /// <summary>Shows the jobs until there is nothing more to wait for.</summary>
    /// <param name="jobs">The jobs.</param>
    /// <param name="waits">Ends when all have ended.</param>
    Task UntilAsync(IReadOnlyList<WatchedJob> jobs, Task waits);
}
