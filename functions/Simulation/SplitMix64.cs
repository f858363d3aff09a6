namespace TranslationFunctions.Simulation;

/// <summary>
/// SplitMix64: Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators" (OOPSLA 2014), with the output
/// function of Vigna's reference implementation. Used by position, so that a draw needs no state.
/// </summary>
public static class SplitMix64
{
    private const ulong Gamma = 0x9E37_79B9_7F4A_7C15;

    /// <summary>Returns one output of the generator.</summary>
    /// <param name="seed">The generator's seed.</param>
    /// <param name="position">Which output: the first is 1.</param>
    /// <returns>64 bits, a pure function of the arguments.</returns>
    public static ulong Output(ulong seed, ulong position)
    {
        ulong z = unchecked(seed + (position * Gamma));
        z = unchecked((z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9);
        z = unchecked((z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB);
        return z ^ (z >> 31);
    }
}
