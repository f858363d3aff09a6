using System.Security.Cryptography;
using System.Text;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.DurableTask.Client;
using TranslationFunctions.Http;
using TranslationFunctions.Translation;

namespace TranslationFunctions.Jobs;

/// <summary>
/// The header <c>Idempotency-Key</c> (draft-ietf-httpapi-idempotency-key-header): however often a request is sent, it
/// starts one job. The job's id follows from the key.
/// </summary>
/// <param name="JobId">The job's id.</param>
internal sealed record RequestKey(string JobId)
{
    /// <summary>The header.</summary>
    public const string Header = "Idempotency-Key";

    private const int MaxLength = 255;

    /// <summary>Reads the header.</summary>
    /// <returns>The key; null when there is none, or it is not valid.</returns>
    public static RequestKey? Read(HttpHeadersCollection headers, FieldErrors errors)
    {
        if (!headers.TryGetValues(Header, out IEnumerable<string>? values))
        {
            return null;
        }

        string key = string.Join(',', values).Trim();
        if (key.Length is 0 or > MaxLength || key.Any(char.IsControl))
        {
            errors.Add(Header, $"must be 1 to {MaxLength} characters");
            return null;
        }

        return new RequestKey($"key-{Hash(Encoding.UTF8.GetBytes(key))[..32]}");
    }

    /// <summary>Digests what makes two requests the same.</summary>
    public static string Digest(string path, ReadOnlySpan<byte> body) =>
        Hash([.. Encoding.UTF8.GetBytes(path.TrimEnd('/').ToLowerInvariant()), 0, .. body]);

    /// <summary>The digest of the request that started a job; null when it brought no key.</summary>
    public static string? DigestOf(OrchestrationMetadata job) =>
        job.ReadInputAs<TranslationInput>()?.RequestDigest ?? job.ReadInputAs<LanguagesInput>()?.Job?.RequestDigest;

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
