using TranslationFunctions.Client;

namespace TranslationFunctions.Cli;

/// <summary>A delay as it is typed, in seconds: <c>8</c>, <c>uniform:10,30</c>.</summary>
internal static class DelayText
{
    /// <summary>What may be typed.</summary>
    public const string Forms =
        "SECONDS, fixed:SECONDS, uniform:MIN,MAX, gaussian:MEAN,STDDEV, lognormal:MEDIAN,SIGMA or exponential:MEAN";

    /// <summary>Reads a delay; null when it is none of the forms. Whether its numbers will do, the service says.</summary>
    public static DelayModel? Parse(string text) =>
        ModelText.Parse(text) switch
        {
            ("fixed", [var seconds]) => new FixedDelay(seconds),
            ("uniform", [var min, var max]) => new UniformDelay(min, max),
            ("gaussian", [var mean, var deviation]) => new GaussianDelay(mean, deviation),
            ("lognormal", [var median, var sigma]) => new LogNormalDelay(median, sigma),
            ("exponential", [var mean]) => new ExponentialDelay(mean),
            _ => null,
        };
}
