using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;
using TranslationFunctions.Callbacks;
using TranslationFunctions.Capacity;
using TranslationFunctions.Statistics;

namespace TranslationFunctions.Translation;

/// <summary>How a job's time passes: on one durable timer. Paused, the timer is given up and what remained is kept.</summary>
internal sealed class JobRun
{
    private readonly TaskOrchestrationContext _context;
    private readonly TranslationInput _input;
    private readonly JobInbox _inbox;
    private readonly WorkerTurn _worker;
    private readonly ILogger _audit;
    private TranslationProgress _progress = new(Attempt: 1);
    private DateTimeOffset? _firstStartedAt;

    /// <summary>Begins.</summary>
    public JobRun(TaskOrchestrationContext context, TranslationInput input)
    {
        (_context, _input) = (context, input);
        _inbox = new JobInbox(context);
        _worker = new WorkerTurn(context, _inbox);
        _audit = context.CreateReplaySafeLogger(JobAudit.Category);
    }

    private DateTimeOffset Now => new(_context.CurrentUtcDateTime, TimeSpan.Zero);

    /// <summary>Lets an attempt's time pass: first the backoff, then, once there is a worker, the work.</summary>
    /// <exception cref="JobCanceledException">The job was canceled.</exception>
    public async Task PassAsync(int attempt, TimeSpan backoff, TimeSpan work)
    {
        _progress = _progress with { Attempt = attempt };
        await BackOffAsync(backoff, work);
        for (TimeSpan? remaining = work; remaining is { } time; )
        {
            remaining = await TakeWorkerAsync(time) ? await WorkAsync(time) : time;
            if (remaining is { } left)
            {
                await _worker.LeaveAsync();
                await StandStillAsync(left);
            }
        }
    }

    /// <summary>Takes note of a failed attempt that another one follows.</summary>
    public Task RetryAsync(string message)
    {
        Note(JobEventNames.AttemptFailed, _progress.Attempt, message);
        return _worker.LeaveAsync();
    }

    /// <summary>Ends the job, however it ended.</summary>
    public async Task EndAsync(string ending, string? message)
    {
        Note(ending, message: message);
        await _worker.LeaveAsync();
        await JobCounter.CountAsync(_context, new JobEnd(EndingOf(ending), Now - _firstStartedAt));
        await JobCallbacks.SendAsync(_context, _input.Job.Callback);
    }

    private static JobEnding EndingOf(string ending) =>
        ending switch
        {
            JobEventNames.Completed => JobEnding.Completed,
            JobEventNames.Failed => JobEnding.Failed,
            _ => JobEnding.Canceled,
        };

    private async Task BackOffAsync(TimeSpan backoff, TimeSpan work)
    {
        for (TimeSpan? remaining = backoff; remaining > TimeSpan.Zero; )
        {
            DateTimeOffset startsAt = Now + remaining.Value;
            Set(_progress with { StartedAt = startsAt, DueAt = startsAt + work });
            remaining = await TimerAsync(startsAt);
            if (remaining is { } left)
            {
                await StandStillAsync(left + work);
            }
        }

        _progress = _progress with { StartedAt = null };
    }

    private async Task<bool> TakeWorkerAsync(TimeSpan work)
    {
        if (!_input.NeedsWorker)
        {
            return true;
        }

        Note(JobEventNames.Queued);
        Set(_progress with { DueAt = null, RemainingSeconds = work.TotalSeconds });
        QueueEntry? turn = await _worker.EnterAsync(_progress.Priority ?? _input.Job.Priority, work);
        _progress = _progress with { RemainingSeconds = null, Priority = turn?.Priority ?? _progress.Priority };
        return turn is not null;
    }

    private Task<TimeSpan?> WorkAsync(TimeSpan work)
    {
        if (_input.NeedsWorker || _progress.StartedAt is null)
        {
            Note(JobEventNames.Started, _progress.Attempt);
        }

        _firstStartedAt ??= Now;
        Set(_progress with { StartedAt = _progress.StartedAt ?? Now, DueAt = Now + work });
        return TimerAsync(Now + work);
    }

    /// <summary>Waits; returns what remains when the job is paused, null when the time has come.</summary>
    private async Task<TimeSpan?> TimerAsync(DateTimeOffset dueAt)
    {
        using CancellationTokenSource givenUp = new();
        Task timer = _context.CreateTimer(dueAt.UtcDateTime, givenUp.Token);
        try
        {
            while (await Task.WhenAny(timer, _inbox.Command) != timer)
            {
                if (await _inbox.TakeCommandAsync() is JobCommand.Pause)
                {
                    return dueAt - Now;
                }
            }

            await timer;
            return null;
        }
        finally
        {
            givenUp.Cancel();
        }
    }

    private async Task StandStillAsync(TimeSpan remaining)
    {
        Note(JobEventNames.Paused);
        Set(_progress with { PausedAt = Now, DueAt = Now + remaining });
        while (await _inbox.TakeCommandAsync() is not JobCommand.Resume) { }

        Note(JobEventNames.Resumed);
        _progress = _progress with { PausedAt = null };
    }

    private void Set(TranslationProgress progress)
    {
        _progress = progress;
        _context.SetCustomStatus(progress);
    }

    private void Note(string name, int? attempt = null, string? message = null)
    {
        JobEvent happened = new(Now, name) { Attempt = attempt, Message = message };
        _audit.Write(_context.InstanceId, happened);
        _progress = _progress.With(happened);
    }
}
