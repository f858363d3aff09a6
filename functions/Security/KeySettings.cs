using Microsoft.Extensions.Configuration;
using TranslationFunctions.Settings;

namespace TranslationFunctions.Security;

/// <summary>Reads <see cref="KeyOptions"/> from the configuration section <c>ApiKeys</c>.</summary>
public static class KeySettings
{
    /// <summary>The section.</summary>
    public const string Section = "ApiKeys";

    /// <summary>Reads the settings into the options.</summary>
    /// <param name="configuration">The application's configuration.</param>
    /// <param name="options">What is not configured stays as it is.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">
    /// Settings are not valid: the message names each.
    /// </exception>
    public static void Read(IConfiguration configuration, KeyOptions options)
    {
        SettingsSection section = new(configuration, Section);
        options.Read = Key(section, nameof(options.Read)) ?? options.Read;
        options.Control = Key(section, nameof(options.Control)) ?? options.Control;
        if (options is { Read: not null, Control: null })
        {
            section.Reject(nameof(options.Control), "must be set when Read is: else everybody could control");
        }
        else if (options.Read is not null && options.Read == options.Control)
        {
            section.Reject(nameof(options.Read), "must differ from Control");
        }

        section.ThrowIfInvalid<KeyOptions>();
    }

    private static string? Key(SettingsSection section, string name)
    {
        string? key = section.Text(name);
        if (key?.Length < KeyOptions.MinLength)
        {
            section.Reject(name, $"must be at least {KeyOptions.MinLength} characters");
        }

        return key;
    }
}
