namespace TranslationFunctions.Translation;

/// <summary>What becomes of a job whose attempt failed: it stops, or starts again.</summary>
/// <param name="Restarts">How often it starts again, 0 to <see cref="MaxRestarts"/>; 0 for never.</param>
/// <param name="BackoffSeconds">
/// How long it waits before the second attempt, 0 to <see cref="MaxBackoffSeconds"/>; before each further one twice as
/// long, up to an hour.
/// </param>
public sealed record OnError(int Restarts, double BackoffSeconds)
{
    /// <summary>The most restarts a job may have.</summary>
    public const int MaxRestarts = 100;

    /// <summary>The longest first wait, in seconds.</summary>
    public const double MaxBackoffSeconds = 3600;

    /// <summary>The job stops.</summary>
    public static readonly OnError Stop = new(Restarts: 0, BackoffSeconds: 0);

    /// <summary>The wait before an attempt: backoff x 2^(attempt - 2), at most an hour; none before the first.</summary>
    /// <param name="attempt">The attempt, from 1.</param>
    /// <returns>The wait.</returns>
    public TimeSpan BackoffBefore(int attempt) =>
        attempt == 1
            ? TimeSpan.Zero
            : TimeSpan.FromSeconds(Math.Min(BackoffSeconds * Math.Pow(2, attempt - 2), MaxBackoffSeconds));
}
