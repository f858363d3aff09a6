using Microsoft.Extensions.Configuration;
using TranslationFunctions.Settings;

namespace TranslationFunctions.HeyGen;

/// <summary>Reads <see cref="HeyGenOptions"/> from the configuration section <c>HeyGen</c>.</summary>
internal static class HeyGenSettings
{
    /// <summary>Reads the settings into the options.</summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">
    /// Settings are not valid: the message names each.
    /// </exception>
    public static void Read(IConfiguration configuration, HeyGenOptions options)
    {
        SettingsSection section = new(configuration, "HeyGen");
        options.ApiKey = section.Text("ApiKey");
        // 0 is what a setting that cannot be left out says for "no limit".
        long limit = section.Integer("MaxConcurrent", absent: 0, 0, int.MaxValue);
        section.ThrowIfInvalid<HeyGenOptions>();
        options.MaxConcurrent = limit == 0 ? null : (int)limit;
    }
}
