using Microsoft.Extensions.DependencyInjection;

namespace TranslationFunctions.EmbeddedHost.Hosting;

/// <summary>How an app is run in this process.</summary>
public sealed record EmbeddedAppOptions
{
    /// <summary>The port to listen on; the default, 0, is any free one.</summary>
    public int Port { get; init; }

    /// <summary>The directory that holds the data; the default, ":memory:", keeps it in memory.</summary>
    public string Data { get; init; } = ":memory:";

    /// <summary>
    /// The app's clock: the system's, or a <see cref="Time.VirtualTime"/>. Null, the default, takes the system's, at
    /// the pace of <see cref="TimeScale"/>.
    /// </summary>
    public TimeProvider? Time { get; init; }

    /// <summary>How many seconds pass in the app while one passes outside: 0.001 to 100,000, the default is 1.</summary>
    public double TimeScale { get; init; } = 1;

    /// <summary>
    /// What instance ids are drawn from, and the app's own configuration value "seed"; null, the default, for ids that
    /// differ in every run. Seeded ids repeat: give such an app data of its own.
    /// </summary>
    public int? Seed { get; init; }

    /// <summary>Further configuration values, by key, as the command line would set them.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Registers services behind the app's own, so that they take their place: a test's doubles of what the app would
    /// call. Null, the default, for none.
    /// </summary>
    public Action<IServiceCollection>? Services { get; init; }

    internal string[] ToArguments() =>
        [
            .. new Dictionary<string, string>(Settings, StringComparer.Ordinal)
            {
                ["port"] = Port.ToString(),
                ["data"] = Data,
                ["time-scale"] = TimeScale.ToString("R"),
            }.Select(static pair => $"--{pair.Key}={pair.Value}"),
            .. Seed is { } seed ? new[] { $"--seed={seed}" } : [],
        ];
}
