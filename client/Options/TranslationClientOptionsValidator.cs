using Microsoft.Extensions.Options;

namespace TranslationFunctions.Client;

/// <summary>Says of each option that is out of range which one it is, what is allowed and what it was.</summary>
internal sealed class TranslationClientOptionsValidator : IValidateOptions<TranslationClientOptions>
{
    private const string OfClient = nameof(TranslationClientOptions);
    private const string OfWait = nameof(WaitOptions);

    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(1);
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromDays(365);
    private static readonly TimeSpan LongestHold = TimeSpan.FromSeconds(200);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public ValidateOptionsResult Validate(string? name, TranslationClientOptions options)
    {
        List<string> failures = [.. Address(options), .. Pacing(options)];
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    /// <summary>What is wrong with the options of the client, its address left out.</summary>
    public static IEnumerable<string> Pacing(TranslationClientOptions o) =>
        new[]
        {
            Timeout(OfClient, o.Timeout),
            Defined(OfClient, o.Strategy),
            Within(nameof(o.MinDelay), o.MinDelay, Shortest, LongestDelay),
            Within(nameof(o.MaxDelay), o.MaxDelay, o.MinDelay, LongestDelay, nameof(o.MinDelay)),
            Within(
                nameof(o.PollInterval),
                o.PollInterval,
                o.MinDelay,
                o.MaxDelay,
                nameof(o.MinDelay),
                nameof(o.MaxDelay)
            ),
            Within(nameof(o.BackoffFactor), o.BackoffFactor, 1, 10),
            Within(
                nameof(o.MaxInterval),
                o.MaxInterval,
                o.PollInterval,
                o.MaxDelay,
                nameof(o.PollInterval),
                nameof(o.MaxDelay)
            ),
            Within(nameof(o.Jitter), o.Jitter, 0, 1),
            Within(nameof(o.CallCost), o.CallCost, Shortest, Hour),
            Within(nameof(o.HintMargin), o.HintMargin, TimeSpan.Zero, o.MaxDelay, maxName: nameof(o.MaxDelay)),
            Within(nameof(o.LongPollWait), o.LongPollWait, TimeSpan.Zero, LongestHold),
            Within(nameof(o.MaxRetries), o.MaxRetries, 0, 100),
            Within(nameof(o.RetriesOnError), o.RetriesOnError, 0, 1000),
            Within(nameof(o.RequestTimeout), o.RequestTimeout, TimeSpan.FromMilliseconds(10), Hour),
            Within(nameof(o.MaxConcurrentCalls), o.MaxConcurrentCalls, 1, 10_000),
            Within(nameof(o.CacheSize), o.CacheSize, 0, 1_000_000),
        }.OfType<string>();

    /// <summary>What is wrong with the options of one wait.</summary>
    public static IEnumerable<string> Wait(WaitOptions wait, TranslationClientOptions client) =>
        new[]
        {
            wait.Timeout is { } timeout ? Timeout(OfWait, timeout) : null,
            wait.Strategy is { } strategy ? Defined(OfWait, strategy) : null,
            wait.MaxDelay is { } delay
                ? Within(
                    nameof(wait.MaxDelay),
                    delay,
                    client.MinDelay,
                    LongestDelay,
                    nameof(client.MinDelay),
                    of: OfWait
                )
                : null,
            wait.RetriesOnError is { } retries
                ? Within(nameof(wait.RetriesOnError), retries, 0, 1000, of: OfWait)
                : null,
        }.OfType<string>();

    private static IEnumerable<string> Address(TranslationClientOptions options) =>
        options.BaseAddress is { IsAbsoluteUri: true, Scheme: "http" or "https" }
            ? []
            :
            [
                Failure(
                    OfClient,
                    nameof(options.BaseAddress),
                    "an absolute http or https URI",
                    options.BaseAddress ?? (object)"null"
                ),
            ];

    private static string? Timeout(string of, TimeSpan timeout) =>
        timeout > TimeSpan.Zero && timeout <= LongestTimeout
            ? null
            : Failure(of, nameof(Timeout), $"greater than zero and at most {LongestTimeout}", timeout);

    private static string? Defined(string of, PollStrategy strategy) =>
        Enum.IsDefined(strategy)
            ? null
            : Failure(of, "Strategy", $"one of {string.Join(", ", Enum.GetNames<PollStrategy>())}", strategy);

    // A bound that is another option is named.
    private static string? Within<T>(
        string option,
        T value,
        T min,
        T max,
        string? minName = null,
        string? maxName = null,
        string of = OfClient
    )
        where T : IComparable<T> =>
        value.CompareTo(min) >= 0 && value.CompareTo(max) <= 0
            ? null
            : Failure(of, option, $"from {Bound(min, minName)} to {Bound(max, maxName)}", value);

    private static string Bound<T>(T value, string? name) => name is null ? $"{value}" : $"{name} ({value})";

    private static string Failure(string of, string option, string allowed, object actual) =>
        $"{of}.{option} must be {allowed}; it is {actual}.";
}
