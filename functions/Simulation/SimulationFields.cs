using TranslationFunctions.Http;

namespace TranslationFunctions.Simulation;

/// <summary>The fields <c>delay</c>, <c>failure</c> and <c>seed</c>, in a request as in the configuration.</summary>
/// <param name="Delay">How long a translation takes.</param>
/// <param name="Failure">How likely it is to fail.</param>
/// <param name="Seed">Where randomness starts; null when not given.</param>
internal sealed record SimulationFields(DelayModel Delay, FailureModel Failure, long? Seed)
{
    private static readonly FixedDelay s_none = new(double.NaN);
    private static readonly FixedFailure s_never = new(double.NaN);

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
        DelayModel model = fields.Choice("model", "fixed", "uniform", "gaussian", "lognormal", "exponential") switch
        {
            "fixed" => new FixedDelay(Time("seconds")),
            "uniform" => Range(fields, new UniformDelay(Time("min"), Time("max")), range => (range.Min, range.Max)),
            "gaussian" => new GaussianDelay(Time("mean"), Time("stddev")),
            "lognormal" => new LogNormalDelay(Time("median"), fields.Number("sigma", 0, LogNormalDelay.MaxSigma)),
            "exponential" => new ExponentialDelay(Time("mean")),
            _ => s_none,
        };
        RejectOthers(fields, model == s_none);
        return model;

        double Time(string name) => fields.Number(name, 0, DelayModel.MaxSeconds, "seconds");
    }

    private static FailureModel ReadFailure(JsonFields fields)
    {
        FailureModel model = fields.Choice("model", "fixed", "uniform", "gaussian") switch
        {
            "fixed" => new FixedFailure(Share("probability")),
            "uniform" => Range(fields, new UniformFailure(Share("min"), Share("max")), range => (range.Min, range.Max)),
            "gaussian" => new GaussianFailure(Share("mean"), Share("stddev")),
            _ => s_never,
        };
        RejectOthers(fields, model == s_never);
        return model;

        double Share(string name) => fields.Number(name, 0, 1);
    }

    private static T Range<T>(JsonFields fields, T model, Func<T, (double Min, double Max)> range)
    {
        (double min, double max) = range(model);
        if (max < min)
        {
            fields.Reject("max", $"must be at least min, which is {min}");
        }

        return model;
    }

    // Which fields a model has is known only once the model is.
    private static void RejectOthers(JsonFields fields, bool unknownModel)
    {
        if (!unknownModel)
        {
            fields.RejectOthers();
        }
    }
}
