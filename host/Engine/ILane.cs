namespace TranslationFunctions.EmbeddedHost.Engine;

/// <summary>Runs pieces of work.</summary>
internal interface ILane
{
    /// <summary>Sees to it that the work is run soon. Work queued after the lane has stopped is not run.</summary>
    void Queue(Func<ValueTask> work);

    /// <summary>Takes no more work up, and waits for what is under way.</summary>
    Task StopAsync();
}
