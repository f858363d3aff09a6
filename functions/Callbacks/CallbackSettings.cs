using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using TranslationFunctions.Settings;

namespace TranslationFunctions.Callbacks;

/// <summary>Reads <see cref="CallbackOptions"/> from the configuration section <c>Callbacks</c>.</summary>
public static class CallbackSettings
{
    private const string Secret = "Secret";
    private const string AllowedNetworks = "AllowedNetworks";

    /// <summary>Reads the settings into the options.</summary>
    /// <param name="configuration">The application's configuration.</param>
    /// <param name="options">What is not configured stays as it is.</param>
    /// <exception cref="OptionsValidationException">Settings are not valid: the message names each.</exception>
    public static void Read(IConfiguration configuration, CallbackOptions options)
    {
        SettingsSection settings = new(configuration, "Callbacks");
        options.Key = ReadKey(settings) ?? options.Key;
        options.AllowedNetworks = ReadNetworks(settings) ?? options.AllowedNetworks;
        options.Attempts = (int)settings.Integer("Attempts", options.Attempts, 1, 100);
        options.Backoff = Seconds("BackoffSeconds", options.Backoff, 3600);
        options.Timeout = Seconds("TimeoutSeconds", options.Timeout, 300);
        settings.ThrowIfInvalid<CallbackOptions>();

        TimeSpan Seconds(string key, TimeSpan absent, double max) =>
            TimeSpan.FromSeconds(settings.Number(key, absent.TotalSeconds, 0.1, max));
    }

    private static byte[]? ReadKey(SettingsSection settings)
    {
        if (settings.Text(Secret) is not { } secret)
        {
            return null;
        }

        byte[]? key = CallbackSignature.ParseSecret(secret);
        if (key is null)
        {
            settings.Reject(Secret, "must be whsec_ and then 24 to 64 bytes in base64");
        }

        return key;
    }

    private static List<IPNetwork>? ReadNetworks(SettingsSection settings)
    {
        if (settings.Texts(AllowedNetworks) is not { } texts)
        {
            return null;
        }

        List<IPNetwork> networks = [];
        foreach (string text in texts)
        {
            if (IPNetwork.TryParse(text, out IPNetwork network))
            {
                networks.Add(network);
            }
            else
            {
                settings.Reject(
                    AllowedNetworks,
                    $"must be networks such as 127.0.0.0/8, with commas between them, and '{text}' is none"
                );
            }
        }

        return networks;
    }
}
