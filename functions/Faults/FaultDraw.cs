using System.Runtime.InteropServices;
using TranslationFunctions.Simulation;

namespace TranslationFunctions.Faults;

/// <summary>What one call meets.</summary>
/// <param name="Fault">What goes wrong.</param>
/// <param name="Wait">How long the call waits first; zero when it is not slow.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FaultDraw(WireFault Fault, TimeSpan Wait)
{
    /// <summary>Draws it.</summary>
    /// <param name="options">The rates and the seed.</param>
    /// <param name="call">The number of the call, from 1, among those on the routes.</param>
    /// <returns>A pure function of the arguments.</returns>
    public static FaultDraw For(FaultOptions options, int call) =>
        new(
            Pick(options, Draw.Uniform(options.Seed, call, DrawPurpose.CallFault)),
            Draw.Uniform(options.Seed, call, DrawPurpose.CallSlowness) < options.SlowRate
                ? options.SlowBy
                : TimeSpan.Zero
        );

    private static WireFault Pick(FaultOptions options, double draw)
    {
        foreach ((WireFault fault, double rate) in options.Rates.OrderBy(rate => rate.Key))
        {
            draw -= rate;
            if (draw < 0)
            {
                return fault;
            }
        }

        return WireFault.None;
    }
}
