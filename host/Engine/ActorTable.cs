using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Engine;

/// <summary>
/// The instances in memory: those with something to do, and a bounded number of idle ones, the latest used, whose code
/// need not be replayed when something arrives.
/// </summary>
internal sealed class ActorTable(int idleLimit, Action<InstanceActor> schedule)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, InstanceActor> actors = new(StringComparer.Ordinal);
    private readonly LinkedList<InstanceActor> idle = new();

    /// <summary>Puts an event into an instance's mailbox and sees to it that a step takes it up.</summary>
    /// <param name="id">The instance.</param>
    /// <param name="delivery">The event.</param>
    /// <param name="row">The row, where the sender has just stored it.</param>
    public void Deliver(string id, Delivery delivery, InstanceRow? row = null)
    {
        InstanceActor? actor;
        lock (gate)
        {
            if (!actors.TryGetValue(id, out actor))
            {
                actors.Add(id, actor = new InstanceActor(id));
            }
            if (row is not null && !actor.Scheduled)
            {
                actor.Forget();
                actor.Row = row;
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
    public List<Delivery> Take(InstanceActor actor)
    {
        lock (gate)
        {
            var taken = actor.Mailbox;
            actor.Mailbox = [];
            return taken;
        }
    }

    /// <summary>Ends a step: the next one is scheduled if something has arrived, else the instance is idle.</summary>
    public void Release(InstanceActor actor)
    {
        lock (gate)
        {
            if (actor.Mailbox.Count == 0)
            {
                actor.Scheduled = false;
                Rest(actor);
                return;
            }
        }
        schedule(actor);
    }

    /// <summary>Puts back what a step could not take up, before whatever has arrived since.</summary>
    public void PutBack(InstanceActor actor, List<Delivery> deliveries)
    {
        lock (gate)
        {
            deliveries.AddRange(actor.Mailbox);
            actor.Mailbox = deliveries;
        }
    }

    private void Rest(InstanceActor actor)
    {
        if (actor.Continuation is null)
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
