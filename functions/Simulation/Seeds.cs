namespace TranslationFunctions.Simulation;

/// <summary>The range of seeds.</summary>
public static class Seeds
{
    /// <summary>The largest seed: the largest integer that every JSON reader keeps exactly, 2^53 - 1.</summary>
    public const long Max = (1L << 53) - 1;

    /// <summary>Makes a seed of 64 random bits.</summary>
    /// <param name="bits">Random bits.</param>
    /// <returns>The 53 highest bits.</returns>
    internal static long FromBits(ulong bits) => (long)(bits >> 11);
}
