using Microsoft.DurableTask;
using TranslationFunctions.Capacity;

namespace TranslationFunctions.Translation;

/// <summary>A job's way to a worker and back. Whoever changes the queue tells the jobs that are given a worker by it.</summary>
/// <param name="context">The job's orchestration.</param>
/// <param name="inbox">Where the queue's answer comes in.</param>
internal sealed class WorkerTurn(TaskOrchestrationContext context, JobInbox inbox)
{
    private int _ticket;
    private bool _entered;

    /// <summary>Waits for a worker.</summary>
    /// <returns>The job's turn, with the priority that it has now; null when it was paused, and has left the queue.</returns>
    /// <exception cref="JobCanceledException">The job was canceled; it is still in the queue.</exception>
    public async Task<QueueEntry?> EnterAsync(int priority, TimeSpan work)
    {
        _entered = true;
        QueueEntry entry = new(context.InstanceId, ++_ticket, priority, work.TotalSeconds);
        if (Tell(context, await CallAsync(context, nameof(JobQueue.Enter), entry)))
        {
            return entry;
        }

        while (true)
        {
            if (await Task.WhenAny(inbox.Worker, inbox.Command) == inbox.Command)
            {
                if (await inbox.TakeCommandAsync() is JobCommand.Pause)
                {
                    await LeaveAsync();
                    return null;
                }
            }
            else if (await inbox.TakeWorkerAsync() is { } turn && turn.Ticket == _ticket)
            {
                // Any other ticket was given back when the job left the queue.
                return turn;
            }
        }
    }

    /// <summary>Gives up the worker, or the place in the queue; nothing happens to a job that has neither.</summary>
    public async Task LeaveAsync()
    {
        if (_entered)
        {
            _entered = false;
            await LeaveAsync(context, context.InstanceId);
        }
    }

    /// <summary>Gives up what a job has, on its behalf.</summary>
    public static async Task LeaveAsync(TaskOrchestrationContext context, string jobId) =>
        Tell(context, await CallAsync(context, nameof(JobQueue.Leave), jobId));

    private static Task<IReadOnlyList<QueueEntry>> CallAsync(
        TaskOrchestrationContext context,
        string operation,
        object input
    ) => context.Entities.CallEntityAsync<IReadOnlyList<QueueEntry>>(JobQueue.Id, operation, input);

    private static bool Tell(TaskOrchestrationContext context, IReadOnlyList<QueueEntry> started)
    {
        foreach (QueueEntry other in started.Where(entry => entry.JobId != context.InstanceId))
        {
            context.SendEvent(other.JobId, JobEvents.Worker, other);
        }

        return started.Any(entry => entry.JobId == context.InstanceId);
    }
}
