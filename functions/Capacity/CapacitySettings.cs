using Microsoft.Extensions.Configuration;
using TranslationFunctions.Settings;

namespace TranslationFunctions.Capacity;

/// <summary>Reads <see cref="CapacityOptions"/> from the configuration section <c>Capacity</c>.</summary>
public static class CapacitySettings
{
    /// <summary>Reads the settings into the options.</summary>
    /// <param name="configuration">The application's configuration.</param>
    /// <param name="options">What is not configured stays as it is.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">
    /// Settings are not valid: the message names each.
    /// </exception>
    public static void Read(IConfiguration configuration, CapacityOptions options)
    {
        SettingsSection section = new(configuration, "Capacity");
        // 0 is what a setting that cannot be left out says for "no limit".
        long workers = section.Integer("Workers", absent: options.Workers ?? 0, 0, CapacityOptions.MaxWorkers);
        section.ThrowIfInvalid<CapacityOptions>();
        options.Workers = workers == 0 ? null : (int)workers;
    }
}
