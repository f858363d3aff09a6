using Microsoft.DurableTask;

namespace TranslationFunctions.Translation;

/// <summary>Lets a job's time pass on one durable timer. Paused, the timer is given up and what remained is kept.</summary>
/// <param name="context">The job's orchestration.</param>
internal sealed class PausableDelay(TaskOrchestrationContext context)
{
    // Asked for once and kept: a command that nobody waits for yet is not lost.
    private Task<JobCommand>? _command;

    private Task<JobCommand> Command => _command ??= context.WaitForExternalEvent<JobCommand>(JobCommands.Event);

    private DateTimeOffset Now => new(context.CurrentUtcDateTime, TimeSpan.Zero);

    /// <summary>Waits, and says in the custom status how far it is.</summary>
    public async Task PassAsync(TimeSpan delay, int attempt, IReadOnlyList<FailedAttempt> failed)
    {
        TranslationProgress progress = new(Now, Now + delay, attempt) { Failed = failed.Count > 0 ? failed : null };
        while (true)
        {
            context.SetCustomStatus(progress);
            using CancellationTokenSource paused = new();
            Task timer = context.CreateTimer(progress.DueAt.UtcDateTime, paused.Token);
            if (await IsSoonerAsync(timer))
            {
                return;
            }

            paused.Cancel();
            TimeSpan remaining = progress.DueAt - Now;
            context.SetCustomStatus(progress with { PausedAt = Now });
            while (await TakeAsync() != JobCommand.Resume) { }

            progress = progress with { DueAt = Now + remaining };
        }
    }

    private async Task<bool> IsSoonerAsync(Task timer)
    {
        while (await Task.WhenAny(timer, Command) != timer)
        {
            if (await TakeAsync() == JobCommand.Pause)
            {
                return false;
            }
        }

        await timer;
        return true;
    }

    private async Task<JobCommand> TakeAsync()
    {
        JobCommand command = await Command;
        _command = null;
        return command;
    }
}
