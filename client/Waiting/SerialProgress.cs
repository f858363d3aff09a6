namespace TranslationFunctions.Client;

/// <summary>Reports of many waits, one at a time.</summary>
internal sealed class SerialProgress(IProgress<JobStatus> progress) : IProgress<JobStatus>
{
    private readonly Lock _gate = new();

    public void Report(JobStatus value)
    {
        lock (_gate)
        {
            progress.Report(value);
        }
    }
}
