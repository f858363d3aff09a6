using Microsoft.DurableTask.Client;
using TranslationFunctions.Jobs;
using TranslationFunctions.Translation;

namespace TranslationFunctions.Metrics;

/// <summary>
/// Counts the jobs that have not ended. Nobody keeps that count: they are looked up, page by page, at most once a
/// second, however many ask.
/// </summary>
/// <param name="time">The clock.</param>
public sealed class LiveJobs(TimeProvider time) : IDisposable
{
    private const int PageSize = 1000;

    private static readonly TimeSpan s_kept = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _counting = new(1);
    private IReadOnlyDictionary<JobState, long>? _counts;
    private DateTimeOffset _countedAt;

    /// <summary>The states of jobs that have not ended.</summary>
    public static IReadOnlyList<JobState> States { get; } =
    [.. Enum.GetValues<JobState>().Where(state => !state.IsEnded())];

    /// <summary>Counts them.</summary>
    /// <param name="client">The Durable client.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>How many jobs are in each of <see cref="States"/>, now or a second ago.</returns>
    public async Task<IReadOnlyDictionary<JobState, long>> CountAsync(
        DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        await _counting.WaitAsync(cancellation);
        try
        {
            DateTimeOffset now = time.GetUtcNow();
            if (_counts is null || now - _countedAt >= s_kept)
            {
                _counts = await CountAsync(client, now, cancellation);
                _countedAt = now;
            }

            return _counts;
        }
        finally
        {
            _counting.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _counting.Dispose();

    private static async Task<Dictionary<JobState, long>> CountAsync(
        DurableTaskClient client,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        OrchestrationQuery query = new(
            Statuses: [.. States.SelectMany(JobStates.StatusesOf).Distinct()],
            PageSize: PageSize,
            FetchInputsAndOutputs: true
        );
        Dictionary<JobState, long> counts = States.ToDictionary(state => state, _ => 0L);
        await foreach (
            OrchestrationMetadata instance in client.GetAllInstancesAsync(query).WithCancellation(cancellation)
        )
        {
            // A job in several languages counts as its parts.
            if (TranslateVideo.Name.Equals(instance.Name, StringComparison.OrdinalIgnoreCase))
            {
                JobState state = JobStatusReader.StateOf(instance, now);
                // One that has ended since the page was asked for is counted by its end.
                counts[state] = counts.GetValueOrDefault(state) + 1;
            }
        }

        return counts;
    }
}
