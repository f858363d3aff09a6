using TranslationFunctions.Http;

namespace TranslationFunctions.Simulation;

/// <summary>The fields <c>delay</c>, <c>failure</c> and <c>seed</c>, in a request as in the configuration.</summary>
/// <param name="Delay">How long a translation takes.</param>
/// <param name="Failure">How likely it is to fail.</param>
/// <param name="Seed">Where randomness starts; null when not given.</param>
internal sealed record SimulationFields(DelayModel Delay, FailureModel Failure, long? Seed)
{
    /// <summary>Reads the three fields; what is wrong goes to the errors of <paramref name="fields"/>.</summary>
    /// <param name="fields">The object that holds them.</param>
    /// <param name="defaults">What an absent field means.</param>
    /// <returns>The values; meaningless when there are errors.</returns>
    public static SimulationFields Read(JsonFields fields, SimulationOptions defaults) =>
        new(
            fields.Object("delay") is { } delay ? ReadDelay(delay) : defaults.Delay,
            fields.Object("failure") is { } failure ? ReadFailure(failure) : defaults.Failure,
            fields.Integer("seed", 0, Seeds.Max)
        );

    private static DelayModel ReadDelay(JsonFields fields)
    {
        switch (fields.Choice("model", "fixed", "uniform", "gaussian"))
        {
            case "fixed":
                FixedDelay fixedDelay = new(Time("seconds"));
                fields.RejectOthers();
                return fixedDelay;
            case "uniform":
                UniformDelay uniform = new(Time("min"), Time("max"));
                if (uniform.Max < uniform.Min)
                {
                    fields.Reject("max", $"must be at least min, which is {uniform.Min}");
                }

                fields.RejectOthers();
                return uniform;
            case "gaussian":
                GaussianDelay gaussian = new(Time("mean"), Time("stddev"));
                fields.RejectOthers();
                return gaussian;
            default:
                return new FixedDelay(0);
        }

        double Time(string name) => fields.Number(name, 0, DelayModel.MaxSeconds, "seconds");
    }

    private static FixedFailure ReadFailure(JsonFields fields)
    {
        if (fields.Choice("model", "fixed") is null)
        {
            return new FixedFailure(0);
        }

        FixedFailure failure = new(fields.Number("probability", 0, 1));
        fields.RejectOthers();
        return failure;
    }
}
