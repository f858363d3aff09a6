using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TranslationFunctions.Callbacks;

/// <summary>
/// How callbacks are signed: as Standard Webhooks 1.0 has it, so that a receiver can check them with what it has. The
/// signature is the HMAC-SHA256 of <c>id.timestamp.body</c>.
/// </summary>
public static class CallbackSignature
{
    /// <summary>The header with the callback's id, the same in each attempt.</summary>
    public const string IdHeader = "webhook-id";

    /// <summary>The header with the attempt's time, in seconds since 1970.</summary>
    public const string TimestampHeader = "webhook-timestamp";

    /// <summary>The header with the signature: <c>v1,</c> and 32 bytes in base64.</summary>
    public const string SignatureHeader = "webhook-signature";

    private const string SecretPrefix = "whsec_";
    private const int MinKeyBytes = 24;
    private const int MaxKeyBytes = 64;

    /// <summary>Signs an attempt.</summary>
    /// <param name="key">The key.</param>
    /// <param name="id">The callback's id.</param>
    /// <param name="at">The attempt's time.</param>
    /// <param name="body">What is posted.</param>
    /// <returns>The signature header's value.</returns>
    public static string Sign(ReadOnlySpan<byte> key, string id, DateTimeOffset at, ReadOnlySpan<byte> body)
    {
        using IncrementalHash hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hash.AppendData(Encoding.UTF8.GetBytes($"{id}.{Timestamp(at)}."));
        hash.AppendData(body);
        return $"v1,{Convert.ToBase64String(hash.GetHashAndReset())}";
    }

    /// <summary>Writes a time as the timestamp header has it.</summary>
    /// <param name="at">The time.</param>
    /// <returns>Whole seconds since 1970.</returns>
    public static string Timestamp(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads a secret.</summary>
    /// <param name="secret"><c>whsec_</c> and the key in base64.</param>
    /// <returns>The key; null when this is no secret or the key is not 24 to 64 bytes long.</returns>
    public static byte[]? ParseSecret(string secret)
    {
        Span<byte> key = stackalloc byte[MaxKeyBytes];
        return
            secret.StartsWith(SecretPrefix, StringComparison.Ordinal)
            && Convert.TryFromBase64String(secret[SecretPrefix.Length..], key, out int length)
            && length >= MinKeyBytes
            ? key[..length].ToArray()
            : null;
    }
}
