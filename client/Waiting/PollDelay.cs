namespace TranslationFunctions.Client;

/// <summary>Decides how long to wait before the next status call.</summary>
public static class PollDelay
{
    private static readonly TimeSpan BaseBackoff = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan MaxBackoff = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The delay before the next status call: the service's hint plus the margin; without one, the poll interval, or
    /// after failures an exponential backoff with jitter.
    /// </summary>
    /// <param name="failures">How many calls in a row have failed; 0 after a good answer.</param>
    /// <param name="hint">What the last answer asked for; null, or negative, when it asked for nothing.</param>
    /// <param name="remaining">The time left until the deadline.</param>
    /// <param name="options">The interval, margin and bounds.</param>
    /// <param name="random">Spreads the backoff; read only after a failure without a hint.</param>
    /// <returns>
    /// From <see cref="TranslationClientOptions.MinDelay" /> to <see cref="TranslationClientOptions.MaxDelay" />, cut
    /// so that the next call is no later than the deadline; zero once that has passed.
    /// </returns>
    public static TimeSpan Next(
        int failures,
        TimeSpan? hint,
        TimeSpan remaining,
        TranslationClientOptions options,
        Random random
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(random);

        var wanted =
            hint >= TimeSpan.Zero ? WithMargin(hint.Value, options)
            : failures <= 0 ? options.PollInterval
            : Backoff(failures, random);
        var bounded = Clamp(wanted, options.MinDelay, options.MaxDelay);
        return Clamp(bounded, TimeSpan.Zero, remaining);
    }

    // Compared before it is added: an absurd hint must not overflow.
    private static TimeSpan WithMargin(TimeSpan hint, TranslationClientOptions options) =>
        hint >= options.MaxDelay ? options.MaxDelay : hint + options.HintMargin;

    private static TimeSpan Backoff(int failures, Random random)
    {
        var ceiling = Math.Min(BaseBackoff.TotalSeconds * Math.Pow(2, failures - 1), MaxBackoff.TotalSeconds);
        return TimeSpan.FromSeconds(ceiling * (1 + random.NextDouble()) / 2);
    }

    private static TimeSpan Clamp(TimeSpan value, TimeSpan min, TimeSpan max)
    {
        var capped = value < max ? value : max;
        return capped > min ? capped : min;
    }
}
