using Microsoft.DurableTask;
using TranslationFunctions.Capacity;

namespace TranslationFunctions.Translation;

/// <summary>The messages to a running job.</summary>
/// <param name="context">The job's orchestration.</param>
internal sealed class JobInbox(TaskOrchestrationContext context)
{
    // Asked for once and kept: a message that nobody waits for yet is not lost.
    private Task<JobCommand>? _command;
    private Task<QueueEntry>? _worker;

    /// <summary>The next command; it stays the same one until it is taken.</summary>
    public Task<JobCommand> Command => _command ??= context.WaitForExternalEvent<JobCommand>(JobEvents.Command);

    /// <summary>The next turn that is given a worker.</summary>
    public Task<QueueEntry> Worker => _worker ??= context.WaitForExternalEvent<QueueEntry>(JobEvents.Worker);

    /// <summary>Takes the next command.</summary>
    /// <exception cref="JobCanceledException">It is to end.</exception>
    public async Task<JobCommand> TakeCommandAsync()
    {
        JobCommand command = await Command;
        _command = null;
        return command is JobCommand.Cancel ? throw new JobCanceledException() : command;
    }

    /// <summary>Takes the next turn.</summary>
    public async Task<QueueEntry> TakeWorkerAsync()
    {
        QueueEntry turn = await Worker;
        _worker = null;
        return turn;
    }
}
