using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;

namespace TranslationFunctions.EmbeddedHost.Engine.Entities;

/// <summary>What one turn of an entity produced, as the store is to keep it.</summary>
internal static class EntityWork
{
    /// <summary>Turns a turn and what its operations did into a commit.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="result">What its operations did.</param>
    /// <param name="taken">The messages that brought the requests.</param>
    /// <param name="now">The turn's time.</param>
    /// <param name="numbers">Numbers for the messages it sends.</param>
    public static Commit Of(
        EntityTurn turn,
        EntityResult result,
        IReadOnlyList<long> taken,
        DateTimeOffset now,
        NumberSource numbers
    )
    {
        var outbox = new Outbox(now, numbers);
        foreach (var (operation, outcome) in turn.Operations.Zip(result.Outcomes))
        {
            outbox.Answer(operation, outcome);
        }
        foreach (var signal in result.Signals)
        {
            outbox.Signal(signal);
        }
        foreach (var start in result.Starts)
        {
            outbox.Start(start);
        }
        foreach (var granted in turn.Granted)
        {
            outbox.PassOn(granted);
        }
        var updated = now > turn.Row.UpdatedAt ? now : turn.Row.UpdatedAt;
        return new Commit
        {
            Entity = turn.Row with { State = result.State, UpdatedAt = updated },
            Sent = outbox.Messages,
            Taken = taken,
        };
    }
}
