using System.Text.Json;
using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Storage;

/// <summary>
/// A commit on its way to the writer, with its events serialised by the thread that brought it, and what became of it.
/// </summary>
internal sealed class PendingCommit(Commit commit)
    : TaskCompletionSource<InstanceRow?>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    private InstanceRow? _inTheWay;
    private StoreException? _failure;

    public Commit Commit { get; } = commit;

    /// <summary>The events to append as one JSON array; null when there are none.</summary>
    public byte[]? History { get; } =
        commit.History.Count == 0
            ? null
            : JsonSerializer.SerializeToUtf8Bytes(
                commit.History as HistoryEvent[] ?? [.. commit.History],
                HistoryJson.Default.HistoryEventArray
            );

    /// <summary>The events of the messages to add, in their order.</summary>
    public byte[][] Sent { get; } =
    [
        .. commit.Sent.Select(message =>
            JsonSerializer.SerializeToUtf8Bytes(message.Event, HistoryJson.Default.HistoryEvent)
        ),
    ];

    /// <summary>Whether the commit is part of the transaction.</summary>
    public bool Stored => _inTheWay is null && _failure is null;

    public void Succeed(InstanceRow? inTheWay) => (_inTheWay, _failure) = (inTheWay, null);

    public void Fail(StoreException failure) => (_inTheWay, _failure) = (null, failure);

    /// <summary>Tells whoever waits, once the transaction is stored or given up.</summary>
    public void Complete()
    {
        if (_failure is null)
        {
            SetResult(_inTheWay);
        }
        else
        {
            SetException(_failure);
        }
    }
}
