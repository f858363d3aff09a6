namespace TranslationFunctions.Capacity;

/// <summary>Who has a worker and who waits for one. What changes it answers with those that are given a worker by it.</summary>
public sealed class QueueState
{
    /// <summary>The jobs that have a worker.</summary>
    public IList<BusyWorker> Busy { get; init; } = [];

    /// <summary>The jobs that wait, the next one first.</summary>
    public IList<QueueEntry> Waiting { get; init; } = [];

    /// <summary>Lets a job wait for a worker, behind those of its priority.</summary>
    /// <param name="entry">The job's turn. If the job is here already, it gives up what it has.</param>
    /// <param name="workers">How many workers there are; null for no limit.</param>
    /// <param name="now">The current time.</param>
    /// <returns>The turns that are given a worker.</returns>
    public IReadOnlyList<QueueEntry> Enter(QueueEntry entry, int? workers, DateTimeOffset now)
    {
        Remove(entry.JobId);
        Insert(entry);
        return Fill(workers, now);
    }

    /// <summary>Lets a job go, whether it waits or has a worker.</summary>
    /// <param name="jobId">The job; nothing happens if it is not here.</param>
    /// <param name="workers">How many workers there are; null for no limit.</param>
    /// <param name="now">The current time.</param>
    /// <returns>The turns that are given a worker.</returns>
    public IReadOnlyList<QueueEntry> Leave(string jobId, int? workers, DateTimeOffset now)
    {
        Remove(jobId);
        return Fill(workers, now);
    }

    /// <summary>Gives a waiting job another priority; it goes behind those that have it already.</summary>
    /// <param name="change">The change; nothing happens if the job does not wait or has this priority.</param>
    public void Prioritize(NewPriority change)
    {
        int place = PlaceOf(change.JobId);
        if (place >= 0 && Waiting[place].Priority != change.Priority)
        {
            QueueEntry entry = Waiting[place] with { Priority = change.Priority };
            Waiting.RemoveAt(place);
            Insert(entry);
        }
    }

    /// <summary>Finds a job's place among those that wait.</summary>
    /// <param name="jobId">The job.</param>
    /// <returns>The number of jobs before it; -1 if it does not wait.</returns>
    public int PlaceOf(string jobId)
    {
        for (int i = 0; i < Waiting.Count; i++)
        {
            if (Waiting[i].JobId == jobId)
            {
                return i;
            }
        }

        return -1;
    }

    private void Insert(QueueEntry entry)
    {
        (int low, int high) = (0, Waiting.Count);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = Waiting[middle].Priority >= entry.Priority ? (middle + 1, high) : (low, middle);
        }

        Waiting.Insert(low, entry);
    }

    private void Remove(string jobId)
    {
        int place = PlaceOf(jobId);
        if (place >= 0)
        {
            Waiting.RemoveAt(place);
        }

        if (Busy.FirstOrDefault(worker => worker.JobId == jobId) is { } busy)
        {
            Busy.Remove(busy);
        }
    }

    private List<QueueEntry> Fill(int? workers, DateTimeOffset now)
    {
        List<QueueEntry> started = [];
        while (Waiting.Count > 0 && !(Busy.Count >= workers))
        {
            QueueEntry next = Waiting[0];
            Waiting.RemoveAt(0);
            Busy.Add(new BusyWorker(next.JobId, now.AddSeconds(next.Seconds)));
            started.Add(next);
        }

        return started;
    }
}
