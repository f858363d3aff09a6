using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Storage;

/// <summary>Messages in memory. Not thread-safe: <see cref="MemoryStore"/> sees to that.</summary>
internal sealed class MemoryQueue
{
    private readonly Dictionary<long, LinkedListNode<Message>> _bySequence = [];
    private readonly Dictionary<long, LinkedList<Message>> _byExecution = [];

    // Messages that wait for nothing come and go with every step; keeping them in order would cost each step a search.
    private readonly SortedSet<(long DueTicks, long Sequence)> _timed = [];

    public Message? Find(long sequence) => _bySequence.GetValueOrDefault(sequence)?.Value;

    public void Add(Message message)
    {
        if (!_byExecution.TryGetValue(message.Execution, out var siblings))
        {
            _byExecution.Add(message.Execution, siblings = []);
        }
        _bySequence.Add(message.Sequence, siblings.AddLast(message));
        if (message.Due != Message.AtOnce)
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
        if (message.Due != Message.AtOnce)
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

    public void TakeAll(long execution, Predicate<Message> fits)
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

    public IReadOnlyList<Message> Due(DuePosition after, DateTimeOffset until, int limit)
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
        var atOnce = until < Message.AtOnce || after.Due > Message.AtOnce ? [] : AtOnce(after, limit);
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
        var waitsForNothing = after < Message.AtOnce && _bySequence.Count > _timed.Count;
        return waitsForNothing && !(next < Message.AtOnce) ? Message.AtOnce : next;
    }

    private IEnumerable<Message> AtOnce(DuePosition after, int limit) =>
        _bySequence
            .Values.Select(node => node.Value)
            .Where(message => message.Due == Message.AtOnce)
            .Where(message => after.Due < Message.AtOnce || message.Sequence > after.Sequence)
            .OrderBy(message => message.Sequence)
            .Take(limit);
}
