namespace TranslationFunctions.Statistics;

/// <summary>A distribution of times: a histogram with a few bounds, and what is exact beside it.</summary>
public sealed class ProcessingTimes
{
    /// <summary>The upper bounds of the buckets, in seconds, each counted in; above the last there is one more bucket.</summary>
    /// <remarks>Counts are stored by position: never change a bound.</remarks>
    public static IReadOnlyList<double> Bounds { get; } =
    [1, 2.5, 5, 10, 15, 20, 25, 30, 45, 60, 120, 300, 600, 1800, 3600, 14_400, 86_400];

    /// <summary>How many times fell into each bucket.</summary>
    public IList<long> Counts { get; init; } = new long[Bounds.Count + 1];

    /// <summary>How many times there are.</summary>
    public long Count { get; set; }

    /// <summary>Their sum, in milliseconds: whole ones, so that nothing is lost by adding.</summary>
    public long SumMilliseconds { get; set; }

    /// <summary>The shortest, in milliseconds; null when there is none.</summary>
    public long? MinMilliseconds { get; set; }

    /// <summary>The longest, in milliseconds; null when there is none.</summary>
    public long? MaxMilliseconds { get; set; }

    /// <summary>Adds a time.</summary>
    /// <param name="time">Zero or more; it counts in whole milliseconds.</param>
    public void Add(TimeSpan time)
    {
        long milliseconds = (long)Math.Round(time.TotalMilliseconds);
        Counts[BucketOf(milliseconds / 1000.0)]++;
        Count++;
        SumMilliseconds += milliseconds;
        MinMilliseconds = Math.Min(MinMilliseconds ?? milliseconds, milliseconds);
        MaxMilliseconds = Math.Max(MaxMilliseconds ?? milliseconds, milliseconds);
    }

    private static int BucketOf(double seconds)
    {
        int bucket = 0;
        while (bucket < Bounds.Count && seconds > Bounds[bucket])
        {
            bucket++;
        }

        return bucket;
    }
}
