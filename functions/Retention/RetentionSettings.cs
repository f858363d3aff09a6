using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using TranslationFunctions.Settings;

namespace TranslationFunctions.Retention;

/// <summary>Reads <see cref="RetentionOptions"/> from the configuration section <c>Retention</c>.</summary>
public static class RetentionSettings
{
    /// <summary>Reads the settings into the options.</summary>
    /// <param name="configuration">The application's configuration.</param>
    /// <param name="options">What is not configured stays as it is.</param>
    /// <exception cref="OptionsValidationException">Settings are not valid: the message names each.</exception>
    public static void Read(IConfiguration configuration, RetentionOptions options)
    {
        SettingsSection settings = new(configuration, "Retention");
        double hours = settings.Number("Hours", options.KeepFor?.TotalHours ?? 0, 0.01, 87_600);
        double minutes = settings.Number("EveryMinutes", options.Every.TotalMinutes, 0.1, 1440);
        settings.ThrowIfInvalid<RetentionOptions>();
        options.KeepFor = hours > 0 ? TimeSpan.FromHours(hours) : null;
        options.Every = TimeSpan.FromMinutes(minutes);
    }
}
