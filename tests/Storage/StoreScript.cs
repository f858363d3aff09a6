using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;

namespace TranslationFunctions.Tests.Storage;

/// <summary>
/// Turns bytes into commits, most of which make sense: they follow what the store holds. Bytes that have run out read
/// as 0.
/// </summary>
internal sealed class StoreScript(byte[] program, IStore store)
{
    public static readonly string[] Ids = ["", "a", "a%", "a_b", "a\0", "é", "😀", "😀b"];

    private static readonly InstanceStatus[] Statuses = Enum.GetValues<InstanceStatus>();

    private int _next;
    private long _execution;
    private long _sequence;

    private int Pick(int count) => (_next < program.Length ? program[_next++] : (byte)0) % count;

    /// <summary>The next commit; null at the end.</summary>
    public async Task<Commit?> NextAsync()
    {
        if (_next >= program.Length)
        {
            return null;
        }
        var id = Ids[Pick(Ids.Length)];
        var held = await store.FindAsync(id, default);
        return Pick(10) switch
        {
            0 or 1 => Start(id, Existing.Refused),
            2 or 3 => Start(id, Existing.ReplacedIfEnded),
            4 when held is not null => With(new Commit { Removed = held.Execution }),
            5 when held is not null => ContinueAsNew(held),
            6 when held is not null => Step(held with { HistoryLength = Pick(3) }),
            7 => With(new Commit { Removed = Pick((int)_execution + 2) }),
            _ when held is not null => Step(held),
            _ => With(new Commit()),
        };
    }

    private DateTimeOffset Due() =>
        Pick(4) switch
        {
            0 => StoredMessage.AtOnce,
            var n => Sample.Start.AddTicks(n),
        };

    private long Execution() => Pick((int)_execution + 2);

    private Commit Start(string id, Existing existing)
    {
        // Now and then a number that another run may have.
        var execution = Pick(12) == 0 ? Pick((int)_execution + 1) + 1 : ++_execution;
        var row = new InstanceRow(execution, id, "Translate", Sample.Start.AddTicks(Pick(4)));
        return Step(row) with { Existing = existing };
    }

    private Commit ContinueAsNew(InstanceRow held) =>
        Step(held with { Execution = ++_execution, HistoryLength = 0 }) with
        {
            Removed = held.Execution,
        };

    private Commit Step(InstanceRow row)
    {
        HistoryEvent[] events =
        [
            .. Enumerable.Range(0, Pick(3)).Select(n => new TaskCompleted(n) { Result = $"{_next}" }),
        ];
        var next = row with
        {
            Status = Statuses[Pick(Statuses.Length)],
            HistoryLength = row.HistoryLength + events.Length,
            Output = Pick(2) == 0 ? null : "out",
        };
        return With(new Commit { Instance = next, History = events });
    }

    private Commit With(Commit commit) =>
        commit with
        {
            Sent = [.. Enumerable.Range(0, Pick(4)).Select(_ => Send())],
            Taken = [.. Enumerable.Range(0, Pick(3)).Select(_ => (long)Pick((int)_sequence + 2))],
            Cancelled =
            [
                .. Enumerable.Range(0, Pick(2)).Select(_ => new CancelledTimer(Ids[1], Execution(), Pick(2), Due())),
            ],
        };

    private StoredMessage Send()
    {
        var sequence = Pick(20) == 19 ? Math.Max(_sequence, 1) : ++_sequence;
        return Pick(2) == 0
            ? Sample.AtOnce(sequence, Ids[Pick(Ids.Length)], Execution()) with
            {
                Due = Due(),
            }
            : Sample.Timer(sequence, Ids[1], Execution(), Due(), Pick(2));
    }
}
