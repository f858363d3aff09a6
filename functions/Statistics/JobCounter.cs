using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Entities;

namespace TranslationFunctions.Statistics;

/// <summary>The durable entity that counts the jobs that end.</summary>
public sealed class JobCounter : TaskEntity<JobTotals>
{
    /// <summary>The one count there is.</summary>
    public static readonly EntityInstanceId Id = new(nameof(JobCounter), "all");

    /// <summary>Has a job's end counted, once, in the same step in which it ends.</summary>
    /// <param name="context">The job's orchestration.</param>
    /// <param name="end">The end.</param>
    /// <returns>Done when it is handed over, which is at once.</returns>
    public static Task CountAsync(TaskOrchestrationContext context, JobEnd end) =>
        context.Entities.SignalEntityAsync(Id, nameof(Add), end);

    /// <summary>Reads the count.</summary>
    /// <param name="client">The Durable client.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>The totals.</returns>
    public static async Task<JobTotals> ReadAsync(DurableTaskClient client, CancellationToken cancellation) =>
        (await client.Entities.GetEntityAsync<JobTotals>(Id, cancellation))?.State ?? new JobTotals();

    /// <summary>Counts a job's end.</summary>
    /// <param name="end">The end.</param>
    public void Add(JobEnd end) => State.Add(end);

    /// <summary>The entity's function.</summary>
    /// <param name="dispatcher">Runs the operation.</param>
    /// <returns>When it has run.</returns>
    [Function(nameof(JobCounter))]
    public static Task DispatchAsync([EntityTrigger] TaskEntityDispatcher dispatcher) =>
        dispatcher.DispatchAsync<JobCounter>();

    /// <inheritdoc/>
    protected override JobTotals InitializeState(TaskEntityOperation entityOperation) => new();
}
