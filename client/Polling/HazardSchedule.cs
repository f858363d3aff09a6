namespace TranslationFunctions.Client;

/// <summary>
/// When to look whether a job has ended, if a look costs as much as learning of the end <c>c</c> later.
/// </summary>
/// <remarks>
/// Looks of density <c>n(t)</c> cost <c>∫ c·n(t)·S(t) dt</c> in calls and <c>∫ f(t) / (2·n(t)) dt</c> in lag, with
/// <c>f</c> the density of the job's time and <c>S</c> its survival function. Their sum is least for
/// <c>n(t) = √(h(t) / 2c)</c>, where <c>h = f / S</c> is the hazard rate: Keller, "Optimum checking schedules for
/// systems subject to random failure", Management Science 21 (1974), the asymptotic form of the schedules of Barlow,
/// Hunter and Proschan, "Optimum checking procedures", J. SIAM 11 (1963). Look k is where the integral of n is k.
/// </remarks>
internal static class HazardSchedule
{
    /// <summary>The age at which to look next, later than <paramref name="age" />.</summary>
    public static TimeSpan NextCheck(WaitDistribution past, TimeSpan age, TimeSpan cost)
    {
        var (now, c) = (age.TotalSeconds, cost.TotalSeconds);
        if (now >= past.Longest)
        {
            // The longer a job outlasts all known ones, the longer it may yet take: its hazard is the inverse.
            var toCome = past.TailExcess + now - past.Longest;
            return TimeSpan.FromSeconds(now + Math.Sqrt(2 * c * toCome));
        }

        // The looks that are left are spread so that the last falls on the longest known time.
        var left = Enumerable.Range(0, past.Segments).Sum(i => Looks(past, i, now, c));
        var toGo = left / Math.Max(1, Math.Round(left));
        for (var i = 0; i < past.Segments; i++)
        {
            var looks = Looks(past, i, now, c);
            if (looks > 0 && looks >= toGo * (1 - 1e-9))
            {
                var (from, to) = past.Segment(i);
                var start = Math.Max(from, now);
                return TimeSpan.FromSeconds(start + ((to - start) * Math.Min(1, toGo / looks)));
            }

            toGo -= looks;
        }

        return TimeSpan.FromSeconds(past.Longest);
    }

    // The integral of n over what is left of a segment, where the hazard is 1/(segments · width · survivors).
    private static double Looks(WaitDistribution past, int segment, double now, double cost)
    {
        var (from, to) = past.Segment(segment);
        var width = to - from;
        if (now >= to || width <= 0)
        {
            return 0;
        }

        var survivors = past.Segments - segment - 0.5;
        return (to - Math.Max(from, now)) * Math.Sqrt(1 / (width * survivors * 2 * cost));
    }
}
