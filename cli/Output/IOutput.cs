using TranslationFunctions.Client;

namespace TranslationFunctions.Cli;

/// <summary>Where a command's results go, in the form that suits who reads them.</summary>
internal interface IOutput
{
    /// <summary>A job was accepted.</summary>
    /// <param name="job">The service's answer.</param>
    /// <param name="watch">The command that watches it.</param>
    void Accepted(CreatedJob job, string watch);

    /// <summary>A job was asked for.</summary>
    void Status(JobStatus status);

    /// <summary>A job was told something; it does it when it hears of it, which may be after the answer.</summary>
    /// <param name="told">What it was told to do.</param>
    /// <param name="status">The service's answer.</param>
    void Told(string told, JobStatus status);

    /// <summary>Jobs were listed.</summary>
    Task ListAsync(IAsyncEnumerable<JobStatus> jobs);

    /// <summary>The service's figures.</summary>
    void Statistics(JobStatistics statistics);

    /// <summary>Something went wrong.</summary>
    void Complain(Complaint complaint);

    /// <summary>Shows jobs on their way.</summary>
    /// <param name="jobs">How many they are.</param>
    IWatchScreen Screen(int jobs);
}
