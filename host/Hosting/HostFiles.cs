using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Configuration.Memory;

namespace TranslationFunctions.EmbeddedHost.Hosting;

/// <summary>host.json and local.settings.json beside the app, as configuration that everything else overrides.</summary>
internal static class HostFiles
{
    /// <summary>Adds both files below what the configuration has already.</summary>
    /// <param name="configuration">The app's configuration.</param>
    /// <param name="directory">Where the app is.</param>
    /// <returns>What host.json says.</returns>
    /// <exception cref="HostSettingException">A file is not valid JSON.</exception>
    public static IConfiguration Add(IConfigurationManager configuration, string directory)
    {
        var hostFile = Read(Json(directory, "host.json"));
        var levels = hostFile.GetSection("logging:logLevel");
        configuration.Sources.Insert(0, Json(directory, "host.json"));
        var settings = Read(Json(directory, "local.settings.json"));
        configuration.Sources.Insert(1, new MemoryConfigurationSource { InitialData = Values(settings) });
        configuration.Sources.Insert(2, new MemoryConfigurationSource { InitialData = LogLevels(levels) });
        return hostFile;
    }

    private static JsonConfigurationSource Json(string directory, string file)
    {
        var source = new JsonConfigurationSource { Path = Path.Combine(directory, file), Optional = true };
        source.ResolveFileProvider();
        return source;
    }

    private static IConfigurationRoot Read(JsonConfigurationSource source)
    {
        try
        {
            return new ConfigurationBuilder().Add(source).Build();
        }
        catch (InvalidDataException error)
        {
            throw new HostSettingException(
                $"{source.Path} cannot be read: {error.InnerException?.Message ?? error.Message}"
            );
        }
    }

    // The tools turn these into environment variables, where a double underscore stands for a colon.
    private static IEnumerable<KeyValuePair<string, string?>> Values(IConfigurationRoot settings) =>
        settings
            .GetSection("Values")
            .AsEnumerable(makePathsRelative: true)
            .Where(static pair => pair.Value is not null)
            .Select(static pair =>
                KeyValuePair.Create(pair.Key.Replace("__", ":", StringComparison.Ordinal), pair.Value)
            );

    private static IEnumerable<KeyValuePair<string, string?>> LogLevels(IConfigurationSection levels) =>
        levels.GetChildren().Select(static level => KeyValuePair.Create($"Logging:LogLevel:{level.Key}", level.Value));
}
