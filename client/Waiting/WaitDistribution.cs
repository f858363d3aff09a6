namespace TranslationFunctions.Client;

/// <summary>How long jobs take, as quantiles of past waits: between two of them, every time is as likely.</summary>
public sealed class WaitDistribution
{
    /// <summary>How many waits it takes to know anything.</summary>
    public const int MinSamples = 8;

    private const int MaxSegments = 16;

    private readonly double[] _knots;

    private WaitDistribution(double[] knots) => _knots = knots;

    /// <summary>The shortest wait, in seconds.</summary>
    internal double Shortest => _knots[0];

    /// <summary>The longest wait, in seconds.</summary>
    internal double Longest => _knots[^1];

    /// <summary>How many equally likely segments there are.</summary>
    internal int Segments => _knots.Length - 1;

    /// <summary>By how much the longest quarter of waits exceeds the others, on average, in seconds.</summary>
    internal double TailExcess
    {
        get
        {
            var from = _knots.Length - 1 - Math.Max(1, Segments / 4);
            var middles = Enumerable.Range(from, _knots.Length - 1 - from).Select(i => (_knots[i] + _knots[i + 1]) / 2);
            return middles.Average() - _knots[from];
        }
    }

    /// <summary>Makes a distribution of past waits.</summary>
    /// <param name="durations">How long they took; negative ones do not count.</param>
    /// <returns>The distribution; null for fewer than <see cref="MinSamples" /> waits.</returns>
    public static WaitDistribution? Of(IEnumerable<TimeSpan> durations)
    {
        var sorted = durations
            .Select(duration => duration.TotalSeconds)
            .Where(seconds => seconds >= 0)
            .Order()
            .ToArray();
        if (sorted.Length < MinSamples)
        {
            return null;
        }

        var segments = Math.Min(MaxSegments, sorted.Length - 1);
        return new WaitDistribution([.. Enumerable.Range(0, segments + 1).Select(i => Quantile(sorted, i, segments))]);
    }

    /// <summary>A segment's bounds, in seconds.</summary>
    internal (double From, double To) Segment(int index) => (_knots[index], _knots[index + 1]);

    private static double Quantile(double[] sorted, int of, int parts)
    {
        var position = (double)of * (sorted.Length - 1) / parts;
        var below = (int)position;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }
}
