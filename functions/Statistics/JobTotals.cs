namespace TranslationFunctions.Statistics;

/// <summary>What is known of all jobs that ever ended, those removed since included.</summary>
public sealed class JobTotals
{
    /// <summary>How many ended well.</summary>
    public long Completed { get; set; }

    /// <summary>How many ended with a failure.</summary>
    public long Failed { get; set; }

    /// <summary>How many were canceled.</summary>
    public long Canceled { get; set; }

    /// <summary>How long those were worked on that were not canceled: what a canceled job would have taken is not known.</summary>
    public ProcessingTimes Times { get; init; } = new();

    /// <summary>Counts a job's end.</summary>
    /// <param name="end">The end.</param>
    public void Add(JobEnd end)
    {
        switch (end.Ending)
        {
            case JobEnding.Completed:
                Completed++;
                break;
            case JobEnding.Failed:
                Failed++;
                break;
            default:
                Canceled++;
                return;
        }

        if (end.ProcessingTime is { } time)
        {
            Times.Add(time);
        }
    }
}
