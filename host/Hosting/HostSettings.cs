using System.Globalization;
using System.Numerics;
using Microsoft.Extensions.Configuration;
using TranslationFunctions.EmbeddedHost.Http;

namespace TranslationFunctions.EmbeddedHost.Hosting;

/// <summary>What the embedded host itself can be told, by flags, environment variables, or host.json.</summary>
internal sealed record HostSettings
{
    /// <summary>The port listened on; 0 for any free one. Flag --port; the default is 7071, as func has it.</summary>
    public int Port { get; init; } = 7071;

    /// <summary>
    /// The directory that holds the data, or ":memory:". Flag --data; the default is a hidden directory named after the
    /// task hub in the current one.
    /// </summary>
    public required string Data { get; init; }

    /// <summary>How many seconds pass here while one passes outside: 0.001 to 100,000. Flag --time-scale; default 1.</summary>
    public double TimeScale { get; init; } = 1;

    /// <summary>The keys that callers need; null for none. Flag --keys, a file; the default is none.</summary>
    public HttpKeys? Keys { get; init; }

    /// <summary>What stands before every function's route; host.json's extensions.http.routePrefix.</summary>
    public string RoutePrefix { get; init; } = "api";

    /// <summary>The version of orchestrations whose start names none; host.json's extensions.durableTask.defaultVersion.</summary>
    public string? DefaultVersion { get; init; }

    public bool InMemory => Data == ":memory:";

    /// <summary>Reads the settings.</summary>
    /// <exception cref="HostSettingException">A value is not allowed.</exception>
    public static HostSettings From(IConfiguration configuration)
    {
        var hub = configuration["extensions:durableTask:hubName"] ?? "durable";
        return new HostSettings
        {
            Port = Parse(
                configuration,
                "port",
                7071,
                static port => port is >= 0 and <= 65535,
                "a port from 0 to 65535"
            ),
            TimeScale = Parse(
                configuration,
                "time-scale",
                1.0,
                static scale => scale is >= 0.001 and <= 100_000,
                "a number from 0.001 to 100000, such as 60"
            ),
            Data = configuration["data"] is { Length: > 0 } data ? data : $"./.{hub.ToLowerInvariant()}",
            Keys = configuration["keys"] is { Length: > 0 } keys ? KeyFile.Read(keys) : null,
            RoutePrefix = configuration["extensions:http:routePrefix"] ?? "api",
            DefaultVersion = configuration["extensions:durableTask:defaultVersion"],
        };
    }

    private static T Parse<T>(
        IConfiguration configuration,
        string name,
        T otherwise,
        Func<T, bool> allowed,
        string what
    )
        where T : INumberBase<T>
    {
        var text = configuration[name];
        if (string.IsNullOrEmpty(text))
        {
            return otherwise;
        }
        return T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && allowed(value)
            ? value
            : throw new HostSettingException($"--{name} is '{text}'; it must be {what}.");
    }
}

/// <summary>A setting has a value that is not allowed; the message names it and says what is.</summary>
internal sealed class HostSettingException(string message) : Exception(message);
