using TranslationFunctions.Client;

namespace TranslationFunctions.Cli;

/// <summary>Notes each answer and shows what is new at once; Progress&lt;T&gt; would show it behind the job's end.</summary>
internal sealed class ChangeReport(WatchedJob job, IWatchScreen screen, TimeProvider time) : IProgress<JobStatus>
{
    public void Report(JobStatus value)
    {
        var isNew = job.Status is not { } last || StateText.Describe(last) != StateText.Describe(value);
        job.See(value, time.GetUtcNow());
        if (isNew)
        {
            screen.Changed(job);
        }
    }
}
