using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;
using TranslationFunctions.EmbeddedHost.Time;

namespace TranslationFunctions.EmbeddedHost.Engine;

/// <summary>Accepts new instances: their row and the message that starts them are stored together.</summary>
internal sealed class Admission(
    IStore store,
    HostClock clock,
    NumberSource numbers,
    EngineOptions options,
    Action<InstanceRow, StoredMessage> accepted
)
{
    /// <summary>Stores a new instance, pending, and passes it on.</summary>
    /// <param name="request">The instance.</param>
    /// <param name="taken">The message that asked for it, where one did; it goes away in the same commit.</param>
    /// <returns>The new row; where the id is taken, the row that has it, and nothing is stored.</returns>
    public async ValueTask<(InstanceRow? Accepted, InstanceRow? Existing)> AcceptAsync(
        StartRequest request,
        IReadOnlyList<long> taken
    )
    {
        var now = clock.Now;
        var row = new InstanceRow(numbers.NextExecution(), request.InstanceId ?? options.NewId(), request.Name, now)
        {
            Version = request.Version ?? options.DefaultVersion,
            Input = request.Input,
            Tags = request.Tags,
            Parent = request.Parent,
        };
        var start = new StoredMessage(
            numbers.NextSequence(),
            row.Id,
            row.Execution,
            request.StartAt > now ? request.StartAt.Value : StoredMessage.AtOnce,
            new ExecutionStarted(request.Name) { Version = row.Version }
        );
        var commit = new Commit
        {
            Instance = row,
            Existing = Existing.ReplacedIfEnded,
            Dedupe = request.Dedupe,
            Sent = [start],
            Taken = taken,
        };
        if (await store.CommitAsync(commit) is { } existing)
        {
            return (null, existing);
        }
        accepted(row, start);
        return (row, null);
    }
}
