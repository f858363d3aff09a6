using System.Security.Cryptography;
using System.Text;
using Microsoft.Azure.Functions.Worker.Http;

namespace TranslationFunctions.Jobs;

/// <summary>
/// The entity tag of a job's status (RFC 9110, 8.8.3). It is weak: it changes whenever something happened to the job,
/// and not with the progress that a caller can tell for itself.
/// </summary>
internal static class JobETag
{
    /// <summary>Returns a status's tag.</summary>
    public static string Of(JobStatus status) =>
        $"W/\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(status.Version)).AsSpan(0, 12))}\"";

    /// <summary>Whether the caller has the status with this tag already.</summary>
    public static bool IsKnown(HttpHeadersCollection headers, string tag) =>
        headers.TryGetValues("If-None-Match", out IEnumerable<string>? values)
        && values.SelectMany(value => value.Split(',')).Any(known => Weak(known.Trim()) == tag);

    // The weak comparison: W/"x" and "x" are the same.
    private static string Weak(string tag) => tag.StartsWith('"') ? $"W/{tag}" : tag;
}
