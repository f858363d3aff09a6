using TranslationFunctions.Client;

namespace TranslationFunctions.Cli;

/// <summary>How likely a job fails, as it is typed: <c>0.2</c>, <c>uniform:0,0.5</c>.</summary>
internal static class FailureText
{
    /// <summary>What may be typed.</summary>
    public const string Forms = "PROBABILITY, fixed:PROBABILITY, uniform:MIN,MAX or gaussian:MEAN,STDDEV";

    /// <summary>Reads it; null when it is none of the forms. Whether its numbers will do, the service says.</summary>
    public static FailureModel? Parse(string text) =>
        ModelText.Parse(text) switch
        {
            ("fixed", [var probability]) => new FixedFailure(probability),
            ("uniform", [var min, var max]) => new UniformFailure(min, max),
            ("gaussian", [var mean, var deviation]) => new GaussianFailure(mean, deviation),
            _ => null,
        };
}
