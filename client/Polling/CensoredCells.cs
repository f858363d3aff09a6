namespace TranslationFunctions.Client;

/// <summary>
/// The distribution under which waits known only as spans are most likely, a probability for each cell of time: the
/// self-consistent estimate of Turnbull, "The empirical distribution function with arbitrarily grouped, censored and
/// truncated data", J. R. Statist. Soc. B 38 (1976), by so many steps of its iteration.
/// </summary>
internal sealed class CensoredCells
{
    private const int MaxCells = 64;
    private const int Steps = 30;

    private readonly double[] _bounds;
    private readonly double[] _share;

    private CensoredCells(double[] bounds, double[] share) => (_bounds, _share) = (bounds, share);

    public static CensoredCells Fit(IReadOnlyCollection<WaitSpan> waits)
    {
        var spans = waits.Select(wait => (From: wait.AtLeast.TotalSeconds, To: wait.AtMost.TotalSeconds)).ToList();
        var bounds = Bounds(spans.SelectMany(span => new[] { span.From, span.To }));
        var cells = bounds.Length - 1;
        var covers = spans.ConvertAll(span =>
            Enumerable
                .Range(0, cells)
                .Select(cell => Cover(span.From, span.To, bounds[cell], bounds[cell + 1]))
                .ToArray()
        );
        var share = Enumerable.Repeat(1.0 / cells, cells).ToArray();
        for (var step = 0; step < Steps; step++)
        {
            share = Improve(share, covers);
        }

        return new CensoredCells(bounds, share);
    }

    /// <summary>The time, in seconds, that a share of the waits does not exceed.</summary>
    public double Quantile(double level)
    {
        for (var cell = 0; cell < _share.Length; cell++)
        {
            if (level <= _share[cell])
            {
                return _bounds[cell] + ((_bounds[cell + 1] - _bounds[cell]) * level / _share[cell]);
            }

            level -= _share[cell];
        }

        return _bounds[^1];
    }

    // Each wait is shared out among the cells of its span as likely as they are so far.
    private static double[] Improve(double[] share, List<double[]> covers)
    {
        var improved = new double[share.Length];
        foreach (var cover in covers)
        {
            var likelihood = 0.0;
            for (var cell = 0; cell < share.Length; cell++)
            {
                likelihood += share[cell] * cover[cell];
            }

            for (var cell = 0; cell < share.Length && likelihood > 0; cell++)
            {
                improved[cell] += share[cell] * cover[cell] / (likelihood * covers.Count);
            }
        }

        return improved;
    }

    // Every span's ends, or as many of them as there may be cells: cells are narrow where looks were many.
    private static double[] Bounds(IEnumerable<double> ends)
    {
        var all = ends.Distinct().Order().ToArray();
        var cells = Math.Clamp(all.Length - 1, 1, MaxCells);
        return [.. Enumerable.Range(0, cells + 1).Select(i => all[i * (all.Length - 1) / cells])];
    }

    // What part of a cell a span covers. A wait of known time is as one that a moment would cover.
    private static double Cover(double from, double to, double cellFrom, double cellTo)
    {
        var width = cellTo - cellFrom;
        if (to > from)
        {
            return Math.Max(0, Math.Min(to, cellTo) - Math.Max(from, cellFrom)) / width;
        }

        return from >= cellFrom && from <= cellTo ? 1 : 0;
    }
}
