using System.Threading.RateLimiting;

namespace TranslationFunctions.Client;

/// <summary>Where the service is and how to wait for it.</summary>
public sealed class TranslationClientOptions
{
    /// <summary>The service's root, an absolute http or https URI; the routes are appended to its path. Required.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>The function key, sent as x-functions-key. The default value is null: none is sent.</summary>
    public string? ApiKey { get; set; }

    /// <summary>
    /// How long a wait, or a call with all its retries, may take; greater than zero. The default value is 10 minutes.
    /// The last status call starts no later than this and is given up at most a second after it.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How a wait decides when to ask again. The default value is <see cref="PollStrategy.ServerHint" />.</summary>
    public PollStrategy Strategy { get; set; }

    /// <summary>
    /// The delay between status calls, or the first of growing ones; from <see cref="MinDelay" /> to
    /// <see cref="MaxDelay" />. The default value is 2 seconds.
    /// </summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How much longer each growing delay is than the one before; from 1 to 10. The default value is 1.5.</summary>
    public double BackoffFactor { get; set; } = 1.5;

    /// <summary>
    /// The longest of growing delays; from <see cref="PollInterval" /> to <see cref="MaxDelay" />. The default value is
    /// 30 seconds.
    /// </summary>
    public TimeSpan MaxInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>By how much of itself a growing delay may be longer or shorter; from 0 to 1. The default value is 0.1.</summary>
    public double Jitter { get; set; } = 0.1;

    /// <summary>
    /// How much later one would learn of a job's end to save one call: what <see cref="PollStrategy.Adaptive" /> trades;
    /// from 1 millisecond to 1 hour. The default value is 1 second.
    /// </summary>
    public TimeSpan CallCost { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// What is added to the service's hint so that one call lands just after the job's end; from zero to
    /// <see cref="MaxDelay" />. The default value is 20 milliseconds.
    /// </summary>
    public TimeSpan HintMargin { get; set; } = TimeSpan.FromMilliseconds(20);

    /// <summary>
    /// How long the service is asked to hold the last call's answer (Prefer: wait), whole seconds; from zero, for not at
    /// all, to 200 seconds. The default value is 50 seconds, less than the minute that many proxies allow.
    /// </summary>
    public TimeSpan LongPollWait { get; set; } = TimeSpan.FromSeconds(50);

    /// <summary>
    /// The shortest delay between status calls, whatever the hint; at least 1 millisecond. The default value is 50
    /// milliseconds.
    /// </summary>
    public TimeSpan MinDelay { get; set; } = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// The longest delay between status calls, whatever the hint; from <see cref="MinDelay" /> to 1 day. The default
    /// value is 1 hour.
    /// </summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// How often a failed call is tried again when the fault may pass; from 0 to 100. The default value is 3. A wait's
    /// status calls are tried again until its time is up.
    /// </summary>
    public int MaxRetries { get; set; } = 3;

    /// <summary>
    /// How often a wait goes on although the job's result is error, for services where that may still change; from 0 to
    /// 1000. The default value is 0.
    /// </summary>
    public int RetriesOnError { get; set; }

    /// <summary>
    /// How long one call may take, the time its answer is held not counted; from 10 milliseconds to 1 hour. The default
    /// value is 30 seconds. This is real time, whatever the <see cref="TimeProvider" />: the network knows no other.
    /// </summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many calls may be under way at once, all waits together; from 1 to 10000. The default value is 64.</summary>
    public int MaxConcurrentCalls { get; set; } = 64;

    /// <summary>How many jobs' last statuses are remembered, so that an ended job is not asked for again; from 0 to 1000000. The default value is 1000.</summary>
    public int CacheSize { get; set; } = 1000;

    /// <summary>Lets calls through at its own rate; share one among all clients of a process. The default value is null: no limit.</summary>
    public RateLimiter? RateLimiter { get; set; }

    /// <summary>These options with what one wait wants otherwise.</summary>
    /// <exception cref="ArgumentException">What it wants is out of range.</exception>
    internal TranslationClientOptions With(WaitOptions wait)
    {
        var failures = string.Join(' ', TranslationClientOptionsValidator.Wait(wait, this));
        if (failures.Length > 0)
        {
            throw new ArgumentException(failures, nameof(wait));
        }

        var effective = (TranslationClientOptions)MemberwiseClone();
        effective.Timeout = wait.Timeout ?? Timeout;
        effective.Strategy = wait.Strategy ?? Strategy;
        effective.MaxDelay = wait.MaxDelay ?? MaxDelay;
        effective.RetriesOnError = wait.RetriesOnError ?? RetriesOnError;
        return effective;
    }
}
