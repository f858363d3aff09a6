using TranslationFunctions.Client;

namespace TranslationFunctions.Cli;

/// <summary>Watches jobs to their ends. Nothing it does changes a job.</summary>
/// <param name="session">The service, and where to show it.</param>
/// <param name="timeout">How long a job may take; null for as long as it takes, a year at most.</param>
internal sealed class Watcher(Session session, TimeSpan? timeout)
{
    private const int MaxTries = 25;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(200);

    /// <summary>Watches jobs, and the languages of those that have several.</summary>
    /// <returns>The greatest of the codes that the jobs lead to.</returns>
    public async Task<ExitCode> WatchAsync(IEnumerable<string> ids, CancellationToken interrupted)
    {
        var asked = ids.Distinct(StringComparer.Ordinal).ToList();
        List<WatchedJob> jobs = [];
        try
        {
            foreach (var found in await Task.WhenAll(asked.Select(id => FindAsync(id, interrupted))))
            {
                jobs.AddRange(found);
            }
            await ShowAsync(jobs, interrupted);
            return jobs.Max(Conclude);
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            return session.Complain(Interrupted(asked, jobs));
        }
    }

    private async Task<List<WatchedJob>> FindAsync(string id, CancellationToken interrupted)
    {
        var job = await AskAsync(id, interrupted);
        var languages = job.Status?.Children ?? [];
        var tries = job.Status is { HasEnded: true } ? 1 : MaxTries;
        return [job, .. await Task.WhenAll(languages.Select(child => AskAsync(child, tries, interrupted)))];
    }

    // A language starts a moment after its parent: until then the service knows of no such job.
    private async Task<WatchedJob> AskAsync(string id, int tries, CancellationToken interrupted)
    {
        var job = await AskAsync(id, interrupted);
        while (job.Complaint is { Code: ExitCode.NotFound } && --tries > 0)
        {
            await Task.Delay(BetweenTries, session.Time, interrupted);
            job = await AskAsync(id, interrupted);
        }
        return job;
    }

    private async Task<WatchedJob> AskAsync(string id, CancellationToken interrupted)
    {
        try
        {
            var status = await session.Client.GetStatusAsync(id, interrupted);
            var job = new WatchedJob(id, Label(status));
            job.See(status, session.Time.GetUtcNow());
            return job;
        }
        catch (TranslationException error)
        {
            return new WatchedJob(id, id) { Complaint = session.ComplaintOf(error) };
        }
    }

    private async Task ShowAsync(List<WatchedJob> jobs, CancellationToken interrupted)
    {
        var found = jobs.FindAll(job => job.Status is not null);
        if (found.Count == 0)
        {
            return;
        }
        var screen = session.Output.Screen(found.Count);
        found.ForEach(screen.Changed);
        await screen.UntilAsync(found, Task.WhenAll(found.Select(job => WaitAsync(job, screen, interrupted))));
    }

    private async Task WaitAsync(WatchedJob job, IWatchScreen screen, CancellationToken interrupted)
    {
        if (job.Status is { HasEnded: true })
        {
            return;
        }
        try
        {
            // It was just asked for: what that answer said of its end is when to ask again.
            await session.Client.WaitForCompletionAsync(
                new CreatedJob { JobId = job.Id, RetryAfter = Expected(job.Status!) },
                new ChangeReport(job, screen, session.Time),
                new WaitOptions { ThrowOnFailure = false, Timeout = timeout ?? DurationText.Longest },
                interrupted
            );
        }
        catch (TranslationException error)
        {
            job.Complaint = session.ComplaintOf(error);
        }
    }

    private ExitCode Conclude(WatchedJob job)
    {
        if (job is { Complaint: null, Status: { Result: JobResult.Error } ended })
        {
            job.Complaint = Complaints.Of(ended);
        }
        return job.Complaint is { } complaint ? session.Complain(complaint) : ExitCode.Ok;
    }

    private Complaint Interrupted(List<string> asked, List<WatchedJob> jobs)
    {
        var open = asked.Where(id => !jobs.Exists(job => job.Id == id && job.Status is { HasEnded: true }));
        return new Complaint(
            ExitCode.Interrupted,
            $"Watching has stopped; what was watched goes on. Watch it again: {session.CommandToWatch(open)}"
        );
    }

    private static TimeSpan? Expected(JobStatus status) =>
        status is { State: JobState.Running, RemainingSeconds: >= 0 and < 86400 and var seconds }
            ? TimeSpan.FromSeconds(seconds)
            : null;

    private static string Label(JobStatus status) =>
        $"{status.JobId} {status.OutputLanguage ?? status.Title}".TrimEnd();
}
