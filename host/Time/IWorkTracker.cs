namespace TranslationFunctions.EmbeddedHost.Time;

/// <summary>
/// Hears of work and of waits, so that a clock that skips knows when it may: when nobody works and somebody waits.
/// Clocks that do not skip ignore it.
/// </summary>
internal interface IWorkTracker
{
    /// <summary>Work begins; until it ends, time stands still.</summary>
    void WorkStarted();

    /// <summary>Work that began has ended, or waits on the clock.</summary>
    void WorkEnded();

    /// <summary>Somebody outside waits for an instance, not for a time.</summary>
    void WaitStarted();

    /// <summary>That wait has ended.</summary>
    void WaitEnded();
}
