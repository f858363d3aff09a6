using Microsoft.Extensions.Options;

namespace TranslationFunctions.Client;

/// <summary>Says of each option that is out of range which one it is, what is allowed and what it was.</summary>
internal sealed class TranslationClientOptionsValidator : IValidateOptions<TranslationClientOptions>
{
    private static readonly TimeSpan ShortestDelay = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(1);

    public ValidateOptionsResult Validate(string? name, TranslationClientOptions options)
    {
        List<string> failures = [.. Address(options), .. Pacing(options)];
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    public static IEnumerable<string> Pacing(TranslationClientOptions options)
    {
        if (options.Timeout <= TimeSpan.Zero)
        {
            yield return Failure(nameof(options.Timeout), "greater than zero", options.Timeout);
        }

        if (options.MinDelay < ShortestDelay || options.MinDelay > LongestDelay)
        {
            yield return Failure(nameof(options.MinDelay), Range(ShortestDelay, LongestDelay), options.MinDelay);
        }

        if (options.MaxDelay < options.MinDelay || options.MaxDelay > LongestDelay)
        {
            var allowed = $"from MinDelay ({options.MinDelay}) to {LongestDelay}";
            yield return Failure(nameof(options.MaxDelay), allowed, options.MaxDelay);
        }

        if (options.PollInterval < options.MinDelay || options.PollInterval > options.MaxDelay)
        {
            var allowed = $"from MinDelay ({options.MinDelay}) to MaxDelay ({options.MaxDelay})";
            yield return Failure(nameof(options.PollInterval), allowed, options.PollInterval);
        }

        if (options.HintMargin < TimeSpan.Zero || options.HintMargin > options.MaxDelay)
        {
            var allowed = $"from zero to MaxDelay ({options.MaxDelay})";
            yield return Failure(nameof(options.HintMargin), allowed, options.HintMargin);
        }
    }

    private static IEnumerable<string> Address(TranslationClientOptions options)
    {
        var isWeb = options.BaseAddress is { IsAbsoluteUri: true, Scheme: "http" or "https" };
        return isWeb
            ? []
            :
            [
                Failure(
                    nameof(options.BaseAddress),
                    "an absolute http or https URI",
                    options.BaseAddress ?? (object)"null"
                ),
            ];
    }

    private static string Range(TimeSpan min, TimeSpan max) => $"from {min} to {max}";

    private static string Failure(string option, string allowed, object actual) =>
        $"{nameof(TranslationClientOptions)}.{option} must be {allowed}; it is {actual}.";
}
