using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Storage;

/// <summary>Messages in memory. Not thread-safe: <see cref="MemoryStore"/> sees to that.</summary>
internal sealed class MemoryQueue
{
    private readonly Dictionary<long, LinkedListNode<StoredMessage>> _bySequence = [];
    private readonly Dictionary<long, LinkedList<StoredMessage>> _byExecution = [];

    // Messages that wait for nothing come and go with every step; keeping them in order would cost each step a search.
    private readonly SortedSet<(long DueTicks, long Sequence)> _timed = [];

    public StoredMessage? Find(long sequence) => _bySequence.GetValueOrDefault(sequence)?.Value;

    public void Add(StoredMessage message)
    {
        if (!_byExecution.TryGetValue(message.Execution, out var siblings))
        {
            _byExecution.Add(message.Execution, siblings = []);
        }
        _bySequence.Add(message.Sequence, siblings.AddLast(message));
        if (message.Due != StoredMessage.AtOnce)
        {
            _timed.Add((message.Due.UtcTicks, message.Sequence));
        }
    }

    public void Take(long sequence)
    {
        if (!_bySequence.Remove(sequence, out var node))
        {
            return;
        }
        var message = node.Value;
        var siblings = node.List!;
        siblings.Remove(node);
        if (siblings.Count == 0)
        {
            _byExecution.Remove(message.Execution);
        }
        if (message.Due != StoredMessage.AtOnce)
        {
            _timed.Remove((message.Due.UtcTicks, sequence));
        }
    }

    public void Cancel(CancelledTimer timer) =>
        TakeAll(
            timer.Execution,
            message =>
                message.Event is TimerFired fired
                && fired.Id == timer.Id
                && message.Due == timer.Due
                && message.InstanceId == timer.InstanceId
        );

    public void TakeAll(long execution, Predicate<StoredMessage> fits)
    {
        for (var node = _byExecution.GetValueOrDefault(execution)?.First; node is not null; )
        {
            var next = node.Next;
            if (fits(node.Value))
            {
                Take(node.Value.Sequence);
            }
            node = next;
        }
    }

    public IReadOnlyList<StoredMessage> Due(DuePosition after, DateTimeOffset until, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var first = (after.Due.UtcTicks, after.Sequence);
        var last = (until.UtcTicks, long.MaxValue);
        if (first.CompareTo(last) >= 0)
        {
            return [];
        }
        var timed = _timed
            .GetViewBetween(first, last)
            .Where(key => key != first)
            .Take(limit)
            .Select(key => _bySequence[key.Sequence].Value);
        var atOnce = until < StoredMessage.AtOnce || after.Due > StoredMessage.AtOnce ? [] : AtOnce(after, limit);
        return
        [
            .. atOnce.Concat(timed).OrderBy(message => message.Due).ThenBy(message => message.Sequence).Take(limit),
        ];
    }

    public DateTimeOffset? NextDue(DateTimeOffset after)
    {
        // Numbers are positive, so the number 0 is the answer of an empty set; counting the set would visit all of it.
        var first = _timed.GetViewBetween((after.UtcTicks, long.MaxValue), (long.MaxValue, long.MaxValue)).Min;
        DateTimeOffset? next = first.Sequence > 0 ? new DateTimeOffset(first.DueTicks, TimeSpan.Zero) : null;
        var waitsForNothing = after < StoredMessage.AtOnce && _bySequence.Count > _timed.Count;
        return waitsForNothing && !(next < StoredMessage.AtOnce) ? StoredMessage.AtOnce : next;
    }

    private IEnumerable<StoredMessage> AtOnce(DuePosition after, int limit) =>
        _bySequence
            .Values.Select(node => node.Value)
            .Where(message => message.Due == StoredMessage.AtOnce)
            .Where(message => after.Due < StoredMessage.AtOnce || message.Sequence > after.Sequence)
            .OrderBy(message => message.Sequence)
            .Take(limit);
}
