using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using TranslationFunctions.Settings;
using TranslationFunctions.Simulation;

namespace TranslationFunctions.Faults;

/// <summary>Reads <see cref="FaultOptions"/> from the configuration section <c>Faults</c>.</summary>
public static class FaultSettings
{
    /// <summary>The section's name.</summary>
    public const string Section = "Faults";

    private const string Routes = "Routes";

    /// <summary>Reads the settings into the options.</summary>
    /// <param name="configuration">The application's configuration.</param>
    /// <param name="options">What is not configured stays as it is.</param>
    /// <exception cref="OptionsValidationException">Settings are not valid: the message names each.</exception>
    public static void Read(IConfiguration configuration, FaultOptions options)
    {
        SettingsSection settings = new(configuration, Section);
        options.Rates = ReadRates(settings, options.Rates);
        options.SlowRate = settings.Number("Slow", options.SlowRate, 0, 1);
        options.SlowBy = TimeSpan.FromSeconds(settings.Number("SlowSeconds", options.SlowBy.TotalSeconds, 0, 300));
        options.RetryAfter = TimeSpan.FromSeconds(
            settings.Integer("RetryAfterSeconds", (long)options.RetryAfter.TotalSeconds, 0, 3600)
        );
        options.Seed = settings.Integer("Seed", options.Seed, 0, Seeds.Max);
        options.Routes = ReadRoutes(settings) ?? options.Routes;
        settings.ThrowIfInvalid<FaultOptions>();
    }

    private static Dictionary<WireFault, double> ReadRates(
        SettingsSection settings,
        IReadOnlyDictionary<WireFault, double> absent
    )
    {
        WireFault[] faults = [.. Enum.GetValues<WireFault>().Where(fault => fault != WireFault.None)];
        Dictionary<WireFault, double> rates = faults.ToDictionary(
            fault => fault,
            fault => settings.Number(fault.ToString(), absent.GetValueOrDefault(fault), 0, 1)
        );
        if (rates.Values.Sum() > 1)
        {
            settings.Reject(
                faults.Last(fault => rates[fault] > 0).ToString(),
                $"must leave the sum of {string.Join(", ", faults)} at 1 or below"
            );
        }

        return rates;
    }

    private static List<FaultRoute>? ReadRoutes(SettingsSection settings)
    {
        if (settings.Texts(Routes) is not { } texts)
        {
            return null;
        }

        List<FaultRoute> routes = [];
        foreach (string text in texts)
        {
            if (FaultRoute.TryParse(text, out FaultRoute? route))
            {
                routes.Add(route);
            }
            else
            {
                settings.Reject(
                    Routes,
                    $"must be routes such as /status or POST /jobs, with commas between them, and '{text}' is none; the page at / and its assets are left alone"
                );
            }
        }

        return routes;
    }
}
