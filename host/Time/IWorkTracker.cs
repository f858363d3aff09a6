namespace TranslationFunctions.EmbeddedHost.Time;

/// <summary>
/// Hears of work and of waits, so that a clock that skips knows when it may: when nobody works and somebody waits.
/// Clocks that do not skip ignore it.
/// </summary>
internal interface IWorkTracker
{
    /// <summary>Work begins; until it ends, time stands still.</summary>
    /// <param name="here">
    /// Whether the present flow of control does it: then its own waits for an instance interrupt it. False for work
    /// that is queued.
    /// </param>
    void WorkStarted(bool here = true);

    /// <summary>Work that began has ended.</summary>
    /// <param name="here">As it was when it began.</param>
    void WorkEnded(bool here = true);

    /// <summary>A call has come in: work of the present flow of control, until it is answered.</summary>
    void RequestStarted();

    /// <summary>A call that came in is answered.</summary>
    void RequestEnded();

    /// <summary>Somebody waits for an instance, not for a time.</summary>
    IWait WaitStarted();
}

/// <summary>A wait that was announced.</summary>
internal interface IWait
{
    /// <summary>What was waited for is there, or nobody waits any more. Only the first call counts.</summary>
    void End();
}
