namespace Microsoft.DurableTask;

/// <summary>Decides after a failed attempt whether there is another one. It must be deterministic.</summary>
/// <param name="retryContext">What failed, and how often.</param>
/// <returns>True to try again.</returns>
public delegate bool RetryHandler(RetryContext retryContext);

/// <summary>
/// Decides after a failed attempt whether there is another one. It must be deterministic; it may wait on durable timers.
/// </summary>
/// <param name="retryContext">What failed, and how often.</param>
/// <returns>True to try again.</returns>
public delegate Task<bool> AsyncRetryHandler(RetryContext retryContext);
