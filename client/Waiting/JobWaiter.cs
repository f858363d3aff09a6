using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace TranslationFunctions.Client;

/// <summary>
/// Waits for one job: the one engine under every shape of waiting. The only timer it makes is the delay between two
/// calls, and nothing is awaited between an answer and that delay: under a virtual clock nothing else can hold time up.
/// </summary>
internal sealed class JobWaiter(
    StatusPoller poller,
    ServiceLessons lessons,
    StatusCache cache,
    TimeProvider time,
    Random random,
    ILogger logger
)
{
    /// <summary>Gives the first status and each change, the job's end last.</summary>
    /// <exception cref="WaitTimeoutException">The job had not ended in time.</exception>
    public async IAsyncEnumerable<JobStatus> WatchAsync(
        WaitCourse course,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        ClientLog.WaitStarted(logger, course.JobId, course.Trace.Timeout);
        if (course.RetriesOnError == 0 && cache.Find(course.JobId) is { Status: { HasEnded: true } known })
        {
            ClientLog.AnsweredFromCache(logger, course.JobId, known.Result);
            course.Note(known, hint: null);
            yield return known;
            yield break;
        }

        var hold = TimeSpan.Zero;
        if (course.IsFromCreation && (course.Hint is not null || course.Options.Strategy != PollStrategy.ServerHint))
        {
            hold = await PauseAsync(course, cancellationToken).ConfigureAwait(false);
        }

        while (true)
        {
            var (status, isNew, failure) = await poller
                .PollAsync(course, hold, cancellationToken)
                .ConfigureAwait(false);
            if (status is null)
            {
                throw TimedOut(course, failure);
            }

            if (isNew)
            {
                ClientLog.StatusChanged(logger, course.JobId, status.Result, status.State, status.Progress);
                yield return status;
            }

            if (status.HasEnded && !GoesOn(course, status))
            {
                Learn(course, status);
                ClientLog.WaitEnded(logger, course.JobId, status.Result, course.Trace.Attempts, course.Trace.Elapsed);
                yield break;
            }

            if (course.Trace.IsOver)
            {
                throw TimedOut(course);
            }

            hold = await PauseAsync(course, cancellationToken).ConfigureAwait(false);
        }
    }

    private WaitTimeoutException TimedOut(WaitCourse course, TranslationException? failure = null)
    {
        ClientLog.WaitTimedOut(logger, course.JobId, course.Trace.Attempts, course.Trace.Elapsed);
        return new WaitTimeoutException(course.Trace.Summary, failure);
    }

    private bool GoesOn(WaitCourse course, JobStatus status)
    {
        if (!course.GoesOnDespite(status))
        {
            return false;
        }

        ClientLog.WaitingOnDespiteError(logger, course.JobId, course.RetriesOnError + 1);
        return true;
    }

    private async Task<TimeSpan> PauseAsync(WaitCourse course, CancellationToken cancellationToken)
    {
        PollPlan plan;
        lock (random)
        {
            var known = course.IsHinted ? lessons.Known : lessons.KnownWithPast;
            plan = PollDelay.Next(course.Situation, course.Options, known, random);
        }

        ClientLog.Pausing(logger, course.JobId, plan.Delay, plan.Hold, course.Hint);
        await Task.Delay(plan.Delay, time, cancellationToken).ConfigureAwait(false);
        course.Paused();
        return plan.Hold;
    }

    // A job that was canceled says nothing about how long jobs take.
    private void Learn(WaitCourse course, JobStatus status)
    {
        if (status.State == JobState.Canceled)
        {
            return;
        }

        if (status.Result == JobResult.Completed && course.JudgedHint is var (hint, real))
        {
            lessons.Hinted(hint, real);
        }

        if (course.Span is { } span)
        {
            lessons.Took(span);
        }
    }
}
