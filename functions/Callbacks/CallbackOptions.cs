using System.Net;

namespace TranslationFunctions.Callbacks;

/// <summary>How callbacks are sent: the configuration section <c>Callbacks</c>.</summary>
public sealed class CallbackOptions
{
    /// <summary>
    /// The key that callbacks are signed with, 24 to 64 bytes. The default value is null: callbacks are not signed.
    /// </summary>
    public ReadOnlyMemory<byte>? Key { get; set; }

    /// <summary>
    /// The networks that callbacks may reach although their addresses are not public. The default value is empty.
    /// </summary>
    public IReadOnlyList<IPNetwork> AllowedNetworks { get; set; } = [];

    /// <summary>How often a callback is tried, the first time counted, 1 to 100. The default value is 8.</summary>
    public int Attempts { get; set; } = 8;

    /// <summary>
    /// The wait before the second attempt, 0.1 to 3600 seconds; it doubles from attempt to attempt, up to an hour. The
    /// default value is 5 seconds.
    /// </summary>
    public TimeSpan Backoff { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long one attempt may take, 0.1 to 300 seconds. The default value is 10 seconds.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);
}
