namespace TranslationFunctions.Client;

/// <summary>How long a job took, as far as looking at it tells: not less, not more.</summary>
/// <param name="AtLeast">Its age when it was last seen pending; the same as <paramref name="AtMost" /> when its time is known.</param>
/// <param name="AtMost">Its age when it was first seen ended.</param>
public readonly record struct WaitSpan(TimeSpan AtLeast, TimeSpan AtMost);

/// <summary>How long jobs take, as quantiles of past waits: between two of them, every time is as likely.</summary>
public sealed class WaitDistribution
{
    /// <summary>How many waits it takes to know anything.</summary>
    public const int MinSamples = 8;

    private const int Quantiles = 16;

    // Less than half a job of those remembered counts as none.
    private const double Nobody = 0.004;

    private readonly double[] _knots;

    private WaitDistribution(double[] knots) => _knots = knots;

    /// <summary>The longest wait, in seconds.</summary>
    internal double Longest => _knots[^1];

    /// <summary>How many equally likely segments there are.</summary>
    internal int Segments => Quantiles;

    /// <summary>By how much the longest quarter of waits exceeds the others, on average, in seconds.</summary>
    internal double TailExcess
    {
        get
        {
            const int from = Quantiles * 3 / 4;
            return Enumerable.Range(from, Quantiles - from).Average(i => (_knots[i] + _knots[i + 1]) / 2)
                - _knots[from];
        }
    }

    /// <summary>Makes the most likely distribution of past waits.</summary>
    /// <param name="waits">How long they took.</param>
    /// <returns>The distribution; null for fewer than <see cref="MinSamples" /> waits.</returns>
    public static WaitDistribution? Of(IReadOnlyCollection<WaitSpan> waits)
    {
        ArgumentNullException.ThrowIfNull(waits);
        if (waits.Count < MinSamples)
        {
            return null;
        }

        var cells = CensoredCells.Fit(waits);
        var levels = Enumerable.Range(1, Quantiles - 1).Select(i => (double)i / Quantiles);
        return new WaitDistribution([.. levels.Prepend(Nobody).Append(1 - Nobody).Select(cells.Quantile)]);
    }

    /// <summary>A segment's bounds, in seconds.</summary>
    internal (double From, double To) Segment(int index) => (_knots[index], _knots[index + 1]);
}
