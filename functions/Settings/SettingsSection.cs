using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace TranslationFunctions.Settings;

/// <summary>
/// Reads one section of the configuration, setting by setting, and collects all that is wrong with it. A setting that
/// is empty counts as absent.
/// </summary>
/// <param name="configuration">The application's configuration.</param>
/// <param name="name">The section's name.</param>
public sealed class SettingsSection(IConfiguration configuration, string name)
{
    private readonly IConfigurationSection _section = configuration.GetSection(name);
    private readonly List<string> _known = [];
    private readonly List<string> _errors = [];

    /// <summary>Reads a text.</summary>
    /// <param name="key">The setting, without the section.</param>
    /// <returns>The text; null when it is absent.</returns>
    public string? Text(string key)
    {
        _known.Add(key);
        if (_section.GetSection(key).GetChildren().Any())
        {
            Reject(key, "must be one value, not a section");
        }

        return _section[key] is { Length: > 0 } text ? text : null;
    }

    /// <summary>Reads texts that stand in a row, separated by commas.</summary>
    /// <param name="key">The setting, without the section.</param>
    /// <returns>The texts, without the space around them; null when the setting is absent.</returns>
    public IReadOnlyList<string>? Texts(string key) =>
        Text(key)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Reads a number.</summary>
    /// <param name="key">The setting, without the section.</param>
    /// <param name="absent">What an absent setting means.</param>
    /// <param name="min">The least number allowed.</param>
    /// <param name="max">The greatest number allowed.</param>
    /// <returns>The number.</returns>
    public double Number(string key, double absent, double min, double max)
    {
        if (Text(key) is not { } text)
        {
            return absent;
        }

        if (double.TryParse(text, CultureInfo.InvariantCulture, out double number) && number >= min && number <= max)
        {
            return number;
        }

        Reject(key, $"must be a number from {min} to {max}");
        return absent;
    }

    /// <summary>Reads an integer.</summary>
    /// <inheritdoc cref="Number"/>
    public long Integer(string key, long absent, long min, long max)
    {
        if (Text(key) is not { } text)
        {
            return absent;
        }

        if (long.TryParse(text, CultureInfo.InvariantCulture, out long number) && number >= min && number <= max)
        {
            return number;
        }

        Reject(key, $"must be an integer from {min} to {max}");
        return absent;
    }

    /// <summary>Adds an error.</summary>
    /// <param name="key">The setting, without the section.</param>
    /// <param name="reason">Why it was refused, and what is allowed.</param>
    public void Reject(string key, string reason) => _errors.Add($"The setting '{name}:{key}' {reason}.");

    /// <summary>Ends the reading: a setting that nobody asked for is an error, too.</summary>
    /// <typeparam name="TOptions">What the settings are for.</typeparam>
    /// <exception cref="OptionsValidationException">Settings are not valid: the message names each.</exception>
    public void ThrowIfInvalid<TOptions>()
    {
        foreach (IConfigurationSection other in _section.GetChildren())
        {
            if (!_known.Contains(other.Key, StringComparer.OrdinalIgnoreCase))
            {
                Reject(other.Key, $"is not known; known are {string.Join(", ", _known)}");
            }
        }

        if (_errors.Count > 0)
        {
            throw new OptionsValidationException(Options.DefaultName, typeof(TOptions), _errors);
        }
    }
}
