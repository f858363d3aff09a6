using TranslationFunctions.Client;

namespace TranslationFunctions.Cli;

/// <summary>Notes each change of a job and shows it at once; Progress&lt;T&gt; would show it behind the job's end.</summary>
internal sealed class ChangeReport(WatchedJob job, IWatchScreen screen, TimeProvider time) : IProgress<JobStatus>
{
    public void Report(JobStatus value)
    {
        job.See(value, time.GetUtcNow());
        screen.Changed(job);
    }
}
