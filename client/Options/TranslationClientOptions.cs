namespace TranslationFunctions.Client;

/// <summary>Where the service is and how to wait for it.</summary>
public sealed class TranslationClientOptions
{
    /// <summary>The service's root, an absolute http or https URI; the routes are appended to its path. Required.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>
    /// How long a wait may take; greater than zero. The default value is 10 minutes. The last status call starts no
    /// later than this; how long it may itself take is the HTTP client's time-out.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// The delay between status calls when the service gives no hint; from <see cref="MinDelay" /> to
    /// <see cref="MaxDelay" />. The default value is 2 seconds.
    /// </summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// What is added to the service's hint so that one call lands just after the job's end; from zero to
    /// <see cref="MaxDelay" />. The default value is 20 milliseconds.
    /// </summary>
    public TimeSpan HintMargin { get; set; } = TimeSpan.FromMilliseconds(20);

    /// <summary>
    /// The shortest delay between status calls, whatever the hint; at least 1 millisecond. The default value is 50
    /// milliseconds.
    /// </summary>
    public TimeSpan MinDelay { get; set; } = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// The longest delay between status calls, whatever the hint; from <see cref="MinDelay" /> to 1 day. The default
    /// value is 5 minutes.
    /// </summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromMinutes(5);
}
