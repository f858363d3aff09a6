using System.Collections.Concurrent;
using TranslationFunctions.Client;

namespace TranslationFunctions.Tests.EndToEnd;

/// <summary>What the callers of a process that is killed again and again were told.</summary>
internal sealed class KillLedger
{
    private readonly ConcurrentDictionary<string, JobStatus?> told = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> ids = new();
    private int asked;

    /// <summary>The jobs that a caller was told were accepted.</summary>
    public IReadOnlyCollection<string> Acknowledged => ids;

    /// <summary>What a caller was told that contradicts what was told before.</summary>
    public ConcurrentQueue<string> Contradictions { get; } = new();

    /// <summary>How many statuses callers were told.</summary>
    public int Statuses => asked;

    public void Accepted(string id)
    {
        if (!told.TryAdd(id, null))
        {
            Contradictions.Enqueue($"{id} was accepted twice");
        }
        ids.Enqueue(id);
    }

    /// <summary>Notes a status. A job's statuses must be noted one after the other.</summary>
    public void Said(JobStatus now)
    {
        Interlocked.Increment(ref asked);
        var before = told[now.JobId];
        if (before is not null && (Rank(now) < Rank(before) || (before.HasEnded && now != before)))
        {
            Contradictions.Enqueue($"{before}, then {now}");
        }
        told[now.JobId] = now;
    }

    private static int Rank(JobStatus status) =>
        status.HasEnded ? 2
        : status.State is JobState.Queued ? 0
        : 1;
}
