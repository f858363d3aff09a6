namespace TranslationFunctions.Simulation;

/// <summary>Random draws as pure functions: the same arguments give the same number on every machine.</summary>
public static class Draw
{
    private const double UnitInLastPlace = 1.0 / (1L << 53);

    /// <summary>Draws from the uniform distribution over [0, 1).</summary>
    /// <param name="seed">The job's seed.</param>
    /// <param name="attempt">The job's attempt, from 1.</param>
    /// <param name="purpose">What the draw decides.</param>
    /// <returns>A multiple of 2^-53, at least 0 and less than 1.</returns>
    public static double Uniform(long seed, int attempt, DrawPurpose purpose) => Unit(Key(seed, attempt, purpose), 1);

    /// <summary>Draws from the standard normal distribution, by the Box-Muller transform.</summary>
    /// <param name="seed">The job's seed.</param>
    /// <param name="attempt">The job's attempt, from 1.</param>
    /// <param name="purpose">What the draw decides.</param>
    /// <returns>A finite number; its mean is 0 and its standard deviation 1.</returns>
    /// <remarks>Math libraries may differ in the last bits: round before comparing across machines.</remarks>
    public static double Gaussian(long seed, int attempt, DrawPurpose purpose)
    {
        ulong key = Key(seed, attempt, purpose);
        double radius = Math.Sqrt(-2 * Math.Log(1 - Unit(key, 1)));
        return radius * Math.Cos(2 * Math.PI * Unit(key, 2));
    }

    /// <summary>Draws the seed of one of the jobs that another job starts.</summary>
    /// <param name="seed">The seed of the job that starts it.</param>
    /// <param name="number">The started job's number, from 1.</param>
    /// <returns>0 to <see cref="Seeds.Max"/>.</returns>
    public static long ChildSeed(long seed, int number) => Seeds.FromBits(Key(seed, number, DrawPurpose.ChildSeed));

    private static ulong Key(long seed, int attempt, DrawPurpose purpose) =>
        SplitMix64.Output(SplitMix64.Output((ulong)seed, (ulong)attempt), (ulong)purpose);

    private static double Unit(ulong key, ulong position) => (SplitMix64.Output(key, position) >> 11) * UnitInLastPlace;
}
