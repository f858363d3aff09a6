using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Entities;
using Microsoft.Extensions.Options;

namespace TranslationFunctions.Capacity;

/// <summary>The durable entity that shares the workers among the jobs.</summary>
/// <param name="options">How many workers there are.</param>
/// <param name="time">The clock.</param>
public sealed class JobQueue(IOptions<CapacityOptions> options, TimeProvider time) : TaskEntity<QueueState>
{
    /// <summary>The one queue there is.</summary>
    public static readonly EntityInstanceId Id = new(nameof(JobQueue), "all");

    /// <summary>Lets a job wait for a worker.</summary>
    /// <param name="entry">The job's turn.</param>
    /// <returns>The turns that are given a worker; the caller tells their jobs.</returns>
    public IReadOnlyList<QueueEntry> Enter(QueueEntry entry) =>
        State.Enter(entry, options.Value.Workers, time.GetUtcNow());

    /// <summary>Lets a job go.</summary>
    /// <param name="jobId">The job.</param>
    /// <returns>The turns that are given a worker; the caller tells their jobs.</returns>
    public IReadOnlyList<QueueEntry> Leave(string jobId) => State.Leave(jobId, options.Value.Workers, time.GetUtcNow());

    /// <summary>Gives a waiting job another priority.</summary>
    /// <param name="change">The change.</param>
    public void Prioritize(NewPriority change) => State.Prioritize(change);

    /// <summary>The entity's function.</summary>
    /// <param name="dispatcher">Runs the operation.</param>
    /// <returns>When it has run.</returns>
    [Function(nameof(JobQueue))]
    public static Task DispatchAsync([EntityTrigger] TaskEntityDispatcher dispatcher) =>
        dispatcher.DispatchAsync<JobQueue>();

    /// <inheritdoc/>
    protected override QueueState InitializeState(TaskEntityOperation entityOperation) => new();
}
