namespace TranslationFunctions.Client;

/// <summary>The last statuses of so many jobs: an ended job need not be asked for again, another only if it changed.</summary>
internal sealed class StatusCache(int size)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Entry> _entries = [];
    private readonly Queue<string> _oldest = new();
    private string? _restartable;

    public Entry? Find(string jobId)
    {
        lock (_gate)
        {
            return _entries.GetValueOrDefault(jobId);
        }
    }

    /// <summary>Keeps a status that is final or has an entity tag; forgets what was kept before.</summary>
    public void Keep(JobStatus status, string? entityTag)
    {
        lock (_gate)
        {
            if (size == 0 || status.JobId == _restartable || (!status.HasEnded && entityTag is null))
            {
                _entries.Remove(status.JobId);
                return;
            }

            if (!_entries.ContainsKey(status.JobId))
            {
                MakeRoom();
                _oldest.Enqueue(status.JobId);
            }

            _entries[status.JobId] = new Entry(status, entityTag);
        }
    }

    public void Forget(string jobId)
    {
        lock (_gate)
        {
            _entries.Remove(jobId);
        }
    }

    /// <summary>The service's default job: it may start anew under the same id, so its end is not final.</summary>
    public void NeverKeep(string jobId)
    {
        lock (_gate)
        {
            _restartable = jobId;
            _entries.Remove(jobId);
        }
    }

    // A forgotten job may stand in the queue still; that only makes room early.
    private void MakeRoom()
    {
        while (_oldest.Count >= size)
        {
            _entries.Remove(_oldest.Dequeue());
        }
    }

    /// <summary>A job's last status and its entity tag.</summary>
    public sealed record Entry(JobStatus Status, string? EntityTag);
}
