using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Engine;

/// <summary>
/// An instance in memory: one logical thread. What is delivered to it waits in its mailbox until its next step takes
/// all of it; there is never more than one step under way.
/// </summary>
internal sealed class InstanceActor(string id)
{
    public string Id => id;

    /// <summary>The row as it was last stored; null when it must be read first.</summary>
    public InstanceRow? Row { get; set; }

    /// <summary>Where the orchestrator's code stands; null when it must be replayed first.</summary>
    public object? Continuation { get; set; }

    /// <summary>What waits for the next step. Guarded by the <see cref="ActorTable"/>.</summary>
    public List<Delivery> Mailbox { get; set; } = [];

    /// <summary>Whether a step is queued or under way. Guarded by the <see cref="ActorTable"/>.</summary>
    public bool Scheduled { get; set; }

    /// <summary>Its place among the idle ones, when it is idle. Guarded by the <see cref="ActorTable"/>.</summary>
    public LinkedListNode<InstanceActor>? Idle { get; set; }

    /// <summary>Forgets what memory holds; the store knows.</summary>
    public void Forget()
    {
        Row = null;
        Continuation = null;
    }
}

/// <summary>An event that reached its instance.</summary>
/// <param name="Event">What happened.</param>
/// <param name="Execution">The run it is for; 0 for whichever run the id has.</param>
/// <param name="Sequence">The stored message that goes away when it is taken up; 0 for none.</param>
internal readonly record struct Delivery(HistoryEvent Event, long Execution, long Sequence);
