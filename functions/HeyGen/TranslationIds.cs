using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace TranslationFunctions.HeyGen;

/// <summary>The ids of this API's things. The same idempotency key gives the same ids.</summary>
/// <param name="random">What ids without a key are drawn from.</param>
public sealed partial class TranslationIds(RandomNumberGenerator random)
{
    /// <summary>What every job's id starts with, and no other instance's.</summary>
    public const string JobPrefix = "vt-";

    /// <summary>What the ids of the deliveries of callbacks about jobs and batches start with.</summary>
    public const string DeliveriesPrefix = "callback-v";

    private const string BatchPrefix = "vb-";
    private const int Bytes = 16;

    /// <summary>Draws an id.</summary>
    /// <param name="prefix">What it starts with.</param>
    /// <returns>The prefix and 32 hexadecimal digits.</returns>
    public string New(string prefix)
    {
        byte[] bits = new byte[Bytes];
        random.GetBytes(bits);
        return prefix + Convert.ToHexStringLower(bits);
    }

    /// <summary>Returns the group of what one call creates.</summary>
    /// <param name="key">The call's idempotency key; null when it has none.</param>
    /// <param name="scope">The call: the same key on another is another.</param>
    /// <returns>32 hexadecimal digits: for the same key and call always the same, without a key always others.</returns>
    /// <exception cref="HeyGenException">The key is not valid.</exception>
    internal string Group(string? key, string scope) =>
        key is null ? New("")
        : Key().IsMatch(key)
            ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{scope} {key}")).AsSpan(0, Bytes))
        : throw HeyGenException.Invalid("Idempotency-Key", "must be 1 to 255 of the characters A-Z a-z 0-9 _ - : .");

    /// <summary>Returns the id of a group's job.</summary>
    internal static string Job(string group, int index) => $"{JobPrefix}{group}-{index}";

    /// <summary>Returns the id of a group as a batch.</summary>
    internal static string Batch(string group) => BatchPrefix + group;

    /// <summary>Returns the group of a batch; null when the id is no batch's.</summary>
    internal static string? GroupOf(string batchId) =>
        batchId.StartsWith(BatchPrefix, StringComparison.Ordinal) ? batchId[BatchPrefix.Length..] : null;

    [GeneratedRegex("^[A-Za-z0-9_:.-]{1,255}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Key();
}
