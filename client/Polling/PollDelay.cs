namespace TranslationFunctions.Client;

/// <summary>Decides when to make the next status call.</summary>
public static class PollDelay
{
    private static readonly TimeSpan BaseBackoff = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan MaxBackoff = TimeSpan.FromSeconds(30);

    // A service that refuses calls is left alone for longer than MaxDelay, but not for ever.
    private static readonly TimeSpan LongestRefusal = TimeSpan.FromDays(1);

    /// <summary>
    /// Plans the next status call: after a failure what the answer asked for, or an exponential backoff with jitter;
    /// else as <see cref="TranslationClientOptions.Strategy" /> says.
    /// </summary>
    /// <param name="at">Where the wait stands.</param>
    /// <param name="options">The strategy and its bounds.</param>
    /// <param name="known">What earlier waits have taught.</param>
    /// <param name="random">Spreads growing delays and the backoff.</param>
    /// <returns>
    /// A delay from <see cref="TranslationClientOptions.MinDelay" /> to <see cref="TranslationClientOptions.MaxDelay" />
    /// (after a failure a hint may exceed it), cut so that the call is no later than the deadline; zero once that has
    /// passed. A hold that ends no later than the deadline.
    /// </returns>
    public static PollPlan Next(PollSituation at, TranslationClientOptions options, PollKnowledge known, Random random)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(random);

        var hint = at.Hint >= TimeSpan.Zero ? at.Hint : null;
        if (at.Failures > 0)
        {
            var wanted = hint is { } asked ? Later(asked, options.HintMargin) : Backoff(at.Failures, random);
            return new PollPlan(
                Clamp(Clamp(wanted, options.MinDelay, LongestRefusal), TimeSpan.Zero, at.Remaining),
                TimeSpan.Zero
            );
        }

        return options.Strategy switch
        {
            PollStrategy.Fixed => Unheld(options.PollInterval, at, options),
            PollStrategy.Exponential => Unheld(Growing(at.Delays, options, random), at, options),
            PollStrategy.ServerHint when hint is { } given => Hinted(given, at, options, known),
            _ => Unheld(Adaptive(at, options, known, random), at, options),
        };
    }

    private static PollPlan Unheld(TimeSpan delay, PollSituation at, TranslationClientOptions options) =>
        new(Bounded(delay, at, options), TimeSpan.Zero);

    // A service that holds its answer is asked as early as its hints have been too late: it answers at the job's end.
    private static PollPlan Hinted(
        TimeSpan hint,
        PollSituation at,
        TranslationClientOptions options,
        PollKnowledge known
    )
    {
        var wanted = known is { HoldsAnswers: true, HintSlack: > 0 }
            ? hint / (1 + known.HintSlack)
            : Later(hint, options.HintMargin);
        var delay = Bounded(wanted, at, options);
        var isLastLeg = delay >= wanted && options.LongPollWait > TimeSpan.Zero;
        return new PollPlan(delay, isLastLeg ? Hold(at.Remaining - delay, options) : TimeSpan.Zero);
    }

    private static TimeSpan Hold(TimeSpan remaining, TranslationClientOptions options)
    {
        var longest = Clamp(options.LongPollWait, TimeSpan.Zero, options.MaxDelay);
        return TimeSpan.FromSeconds((long)Clamp(longest, TimeSpan.Zero, remaining).TotalSeconds);
    }

    private static TimeSpan Adaptive(
        PollSituation at,
        TranslationClientOptions options,
        PollKnowledge known,
        Random random
    ) =>
        known.Past is { } past
            ? Later(HazardSchedule.NextCheck(past, at.Age, options.CallCost) - at.Age, options.HintMargin)
            : Growing(at.Delays, options, random);

    private static TimeSpan Growing(int delays, TranslationClientOptions options, Random random)
    {
        var seconds = options.PollInterval.TotalSeconds * Math.Pow(options.BackoffFactor, Math.Max(0, delays));
        var spread = 1 + (options.Jitter * ((2 * random.NextDouble()) - 1));
        return TimeSpan.FromSeconds(Math.Min(seconds, options.MaxInterval.TotalSeconds) * spread);
    }

    private static TimeSpan Backoff(int failures, Random random)
    {
        var ceiling = Math.Min(BaseBackoff.TotalSeconds * Math.Pow(2, failures - 1), MaxBackoff.TotalSeconds);
        return TimeSpan.FromSeconds(ceiling * (1 + random.NextDouble()) / 2);
    }

    private static TimeSpan Bounded(TimeSpan wanted, PollSituation at, TranslationClientOptions options) =>
        Clamp(Clamp(wanted, options.MinDelay, options.MaxDelay), TimeSpan.Zero, at.Remaining);

    // Compared before it is added: an absurd hint must not overflow.
    private static TimeSpan Later(TimeSpan time, TimeSpan margin) =>
        time > TimeSpan.MaxValue - margin ? TimeSpan.MaxValue : time + margin;

    private static TimeSpan Clamp(TimeSpan value, TimeSpan min, TimeSpan max)
    {
        var capped = value < max ? value : max;
        return capped > min ? capped : min;
    }
}
