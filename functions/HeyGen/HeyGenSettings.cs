using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace TranslationFunctions.HeyGen;

/// <summary>Reads <see cref="HeyGenOptions"/> from the configuration section <c>HeyGen</c>.</summary>
internal static class HeyGenSettings
{
    private const string ApiKey = "HeyGen:ApiKey";
    private const string MaxConcurrent = "HeyGen:MaxConcurrent";

    /// <summary>Reads the settings into the options; one that is empty counts as not set.</summary>
    /// <exception cref="OptionsValidationException">The limit is not a whole number from 1.</exception>
    public static void Read(IConfiguration configuration, HeyGenOptions options)
    {
        options.ApiKey = configuration[ApiKey] is { Length: > 0 } key ? key : null;
        if (configuration[MaxConcurrent] is not { Length: > 0 } text)
        {
            return;
        }

        options.MaxConcurrent =
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int limit) && limit >= 1
                ? limit
                : throw new OptionsValidationException(
                    Options.DefaultName,
                    typeof(HeyGenOptions),
                    [$"The setting '{MaxConcurrent}' must be an integer from 1, or not be set for no limit."]
                );
    }
}
