namespace TranslationFunctions.Capacity;

/// <summary>Where a job is in the queue.</summary>
/// <param name="Position">1 for the next one.</param>
/// <param name="Priority">The job's priority.</param>
/// <param name="StartsAt">When it will be given a worker, if nothing happens in between.</param>
public sealed record QueuePlace(int Position, int Priority, DateTimeOffset StartsAt)
{
    /// <summary>Foresees the places of all jobs that wait: each takes the worker that is free first.</summary>
    /// <param name="state">The queue.</param>
    /// <param name="workers">How many workers there are; null for no limit.</param>
    /// <param name="now">The current time.</param>
    /// <returns>The places, by job.</returns>
    public static IReadOnlyDictionary<string, QueuePlace> Foresee(QueueState state, int? workers, DateTimeOffset now)
    {
        PriorityQueue<DateTimeOffset, DateTimeOffset> free = new(
            state.Busy.Select(busy => Max(busy.FreeAt, now)).Select(at => (at, at))
        );
        // There are fewer workers than before: the first that are done take nothing more.
        while (free.Count > workers)
        {
            free.Dequeue();
        }

        Dictionary<string, QueuePlace> places = [];
        foreach (QueueEntry entry in state.Waiting)
        {
            DateTimeOffset startsAt = !(free.Count >= workers) ? now : free.Dequeue();
            DateTimeOffset freeAt = startsAt.AddSeconds(entry.Seconds);
            free.Enqueue(freeAt, freeAt);
            places[entry.JobId] = new QueuePlace(places.Count + 1, entry.Priority, startsAt);
        }

        return places;
    }

    private static DateTimeOffset Max(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
