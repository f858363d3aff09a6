using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Storage;

/// <summary>
/// Something on its way to an instance, or to whoever runs activities. It stays in the store until the commit of the
/// step that took it up.
/// </summary>
/// <param name="Sequence">Its number: positive, unique in the store, growing in the order of sending.</param>
/// <param name="InstanceId">The instance it is for.</param>
/// <param name="Execution">The run it is for; 0 when it is for whichever run the id has.</param>
/// <param name="Due">
/// When it may be taken up: <see cref="AtOnce"/> for a message that its sender also hands over itself; any later time
/// for one that the store is asked for when its time has come.
/// </param>
/// <param name="Event">
/// What it says. A <see cref="TaskScheduled"/> is an activity to run; all else is for the orchestrator.
/// </param>
internal sealed record StoredMessage(
    long Sequence,
    string InstanceId,
    long Execution,
    DateTimeOffset Due,
    HistoryEvent Event
)
{
    /// <summary>The due time of a message that waits for nothing.</summary>
    public static readonly DateTimeOffset AtOnce = DateTimeOffset.UnixEpoch;
}
