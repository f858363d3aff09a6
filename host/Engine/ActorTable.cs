namespace TranslationFunctions.EmbeddedHost.Engine;

/// <summary>
/// The actors in memory: those with something to do, and a bounded number of idle ones, the latest used, which need
/// not be read again when something arrives.
/// </summary>
internal sealed class ActorTable<TActor>(int idleLimit, Func<string, TActor> create, Action<TActor> schedule)
    where TActor : Actor
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, TActor> actors = new(StringComparer.Ordinal);
    private readonly LinkedList<Actor> idle = new();

    /// <summary>Puts an event into an actor's mailbox and sees to it that a step takes it up.</summary>
    /// <param name="id">The actor.</param>
    /// <param name="delivery">The event.</param>
    /// <param name="prepare">Gives the actor what the sender knows of it, unless a step of it is under way.</param>
    public void Deliver(string id, Delivery delivery, Action<TActor>? prepare = null)
    {
        TActor? actor;
        lock (gate)
        {
            if (!actors.TryGetValue(id, out actor))
            {
                actors.Add(id, actor = create(id));
            }
            if (!actor.Scheduled)
            {
                prepare?.Invoke(actor);
            }
            actor.Mailbox.Add(delivery);
            if (actor.Scheduled)
            {
                return;
            }
            actor.Scheduled = true;
            if (actor.Idle is { } node)
            {
                idle.Remove(node);
                actor.Idle = null;
            }
        }
        schedule(actor);
    }

    /// <summary>Empties the mailbox at the beginning of a step.</summary>
    public List<Delivery> Take(TActor actor)
    {
        lock (gate)
        {
            var taken = actor.Mailbox;
            actor.Mailbox = [];
            return taken;
        }
    }

    /// <summary>Ends a step: the next one is scheduled if something has arrived, else the actor is idle.</summary>
    public void Release(TActor actor)
    {
        lock (gate)
        {
            if (actor.Mailbox.Count == 0)
            {
                actor.Scheduled = false;
                Rest(actor);
                return;
            }
            if (idleLimit == 0)
            {
                actor.Forget();
            }
        }
        schedule(actor);
    }

    /// <summary>Puts back what a step could not take up, before whatever has arrived since.</summary>
    public void PutBack(TActor actor, List<Delivery> deliveries)
    {
        lock (gate)
        {
            deliveries.AddRange(actor.Mailbox);
            actor.Mailbox = deliveries;
        }
    }

    private void Rest(TActor actor)
    {
        if (!actor.IsWorthKeeping)
        {
            actors.Remove(actor.Id);
            return;
        }
        actor.Idle = idle.AddFirst(actor);
        if (idle.Count > idleLimit)
        {
            var last = idle.Last!.Value;
            idle.RemoveLast();
            actors.Remove(last.Id);
        }
    }
}
