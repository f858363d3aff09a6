namespace TranslationFunctions.Client;

/// <summary>The client's own rate limiter did not let a call through: too many are waiting for their turn.</summary>
/// <param name="call">What was done and learnt before.</param>
public sealed class RateLimitedException(CallSummary call)
    : TranslationException(
        $"TranslationClientOptions.RateLimiter refused a call{(call?.JobId is null ? "" : $" for job {call.JobId}")}. "
            + "Give the limiter a longer queue or a higher rate, or make fewer calls at once, and try again.",
        call!
    );
