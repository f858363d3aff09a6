using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using TranslationFunctions.Http;

namespace TranslationFunctions.Simulation;

/// <summary>
/// Reads <see cref="SimulationOptions"/> from the configuration section <c>Simulation</c>, by the very rules for the
/// fields of a request. The seed may also be given as <c>Seed</c>, outside the section; and so may a uniform delay, as
/// <c>MIN_DELAY</c> and <c>MAX_DELAY</c>, unless the section has a delay.
/// </summary>
public static class SimulationSettings
{
    private const string Section = "Simulation";
    private const string Seed = "Seed";
    private const string MinDelay = "MIN_DELAY";
    private const string MaxDelay = "MAX_DELAY";

    /// <summary>Reads the settings into the options.</summary>
    /// <param name="configuration">The application's configuration.</param>
    /// <param name="options">What is not configured stays as it is.</param>
    /// <exception cref="OptionsValidationException">Settings are not valid: the message names each.</exception>
    public static void Read(IConfiguration configuration, SimulationOptions options)
    {
        JsonObject settings = ToJson(configuration.GetSection(Section));
        string seedKey = $"{Section}:{Seed}";
        if (configuration[Seed] is { } seed && settings.TryAdd("seed", Value(seed)))
        {
            seedKey = Seed;
        }

        bool isShort = configuration[MinDelay] is not null || configuration[MaxDelay] is not null;
        isShort = isShort && settings.TryAdd("delay", ShortDelay(configuration));

        FieldErrors errors = new();
        JsonFields fields = new(JsonElement.Parse(settings.ToJsonString()), errors);
        SimulationFields read = SimulationFields.Read(fields, options);
        fields.RejectOthers();
        if (!errors.IsEmpty)
        {
            throw new OptionsValidationException(
                Options.DefaultName,
                typeof(SimulationOptions),
                errors.Reasons.SelectMany(error =>
                    error.Value.Select(reason => $"The setting '{Key(error.Key)}' {reason}.")
                )
            );
        }

        options.Delay = read.Delay;
        options.Failure = read.Failure;
        options.Seed = read.Seed;

        string Key(string field) =>
            field switch
            {
                "seed" => seedKey,
                "delay.min" when isShort => MinDelay,
                "delay.max" when isShort => MaxDelay,
                _ => $"{Section}:{field.Replace('.', ':')}",
            };
    }

    // The one that is missing is what it would be if both were.
    private static JsonObject ShortDelay(IConfiguration configuration) =>
        new()
        {
            ["model"] = "uniform",
            ["min"] = Value(configuration[MinDelay] ?? "10"),
            ["max"] = Value(configuration[MaxDelay] ?? "30"),
        };

    private static JsonObject ToJson(IConfigurationSection section)
    {
        JsonObject json = [];
        foreach (IConfigurationSection child in section.GetChildren())
        {
            // Keys are compared without regard to case.
            json[child.Key.ToLowerInvariant()] = child.GetChildren().Any() ? ToJson(child) : Value(child.Value);
        }

        return json;
    }

    private static JsonValue? Value(string? text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer)
            ? JsonValue.Create(integer)
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
        && double.IsFinite(number)
            ? JsonValue.Create(number)
        : JsonValue.Create(text);
}
