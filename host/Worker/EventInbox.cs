namespace TranslationFunctions.EmbeddedHost.Worker;

/// <summary>
/// External events and those who wait for them, by name without regard to case. Events are kept in order until waited
/// for; of several who wait, the youngest gets the next event.
/// </summary>
internal sealed class EventInbox
{
    private readonly Dictionary<string, Queue<string?>> kept = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<TaskCompletionSource<string?>>> waiting = new(
        StringComparer.OrdinalIgnoreCase
    );

    public bool SomebodyWaits => waiting.Values.Any(static list => list.Count > 0);

    /// <summary>The events nobody has waited for, in order within each name.</summary>
    public IEnumerable<(string Name, string? Input)> Unclaimed =>
        kept.SelectMany(static pair => pair.Value.Select(input => (pair.Key, input)));

    public void Raise(string name, string? input)
    {
        if (waiting.TryGetValue(name, out var list) && list.Count > 0)
        {
            var youngest = list[^1];
            list.RemoveAt(list.Count - 1);
            youngest.TrySetResult(input);
            return;
        }
        if (!kept.TryGetValue(name, out var queue))
        {
            kept.Add(name, queue = new Queue<string?>());
        }
        queue.Enqueue(input);
    }

    public Task<string?> WaitAsync(string name, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
        {
            return Task.FromCanceled<string?>(cancellation);
        }
        if (kept.TryGetValue(name, out var queue) && queue.TryDequeue(out var input))
        {
            return Task.FromResult(input);
        }
        if (!waiting.TryGetValue(name, out var list))
        {
            waiting.Add(name, list = []);
        }
        var source = new TaskCompletionSource<string?>();
        list.Add(source);
        if (cancellation.CanBeCanceled)
        {
            cancellation.UnsafeRegister(
                _ =>
                {
                    list.Remove(source);
                    source.TrySetCanceled(cancellation);
                },
                state: null
            );
        }
        return source.Task;
    }
}
