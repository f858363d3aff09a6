using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Engine;

/// <summary>
/// An instance or an entity in memory: one logical thread. What is delivered to it waits in its mailbox until its next
/// step takes all of it; there is never more than one step under way.
/// </summary>
internal abstract class Actor(string id)
{
    public string Id => id;

    /// <summary>Whether memory holds anything that is dear to read again.</summary>
    public abstract bool IsWorthKeeping { get; }

    /// <summary>What waits for the next step. Guarded by its table.</summary>
    public List<Delivery> Mailbox { get; set; } = [];

    /// <summary>Whether a step is queued or under way. Guarded by its table.</summary>
    public bool Scheduled { get; set; }

    /// <summary>Its place among the idle ones, when it is idle; the node's value is this. Guarded by its table.</summary>
    public LinkedListNode<Actor>? Idle { get; set; }

    /// <summary>Forgets what memory holds; the store knows.</summary>
    public abstract void Forget();
}

/// <summary>An event that reached its actor.</summary>
/// <param name="Event">What happened.</param>
/// <param name="Execution">The run it is for; 0 for whichever run the id has.</param>
/// <param name="Sequence">The stored message that goes away when it is taken up; 0 for none.</param>
internal readonly record struct Delivery(HistoryEvent Event, long Execution, long Sequence)
{
    /// <summary>The message as it is delivered.</summary>
    public static Delivery Of(Storage.StoredMessage message) => new(message.Event, message.Execution, message.Sequence);
}
