using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace TranslationFunctions.EmbeddedHost.Http;

/// <summary>The keys that callers need, as the Functions host has them.</summary>
/// <param name="Master">Opens everything.</param>
/// <param name="Functions">Each opens the functions whose level is Function.</param>
/// <param name="Webhook">The system key durabletask_extension: opens the durable webhook.</param>
internal sealed record HttpKeys(string Master, IReadOnlyList<string> Functions, string Webhook)
{
    /// <summary>The name of the durable webhook's system key.</summary>
    public const string WebhookName = "durabletask_extension";

    private const string Header = "x-functions-key";
    private const string Query = "code";

    /// <summary>The key that a request brings; null for none. The header goes before the query.</summary>
    public static string? In(HttpRequest request) =>
        request.Headers.TryGetValue(Header, out var header) ? header.ToString()
        : request.Query.TryGetValue(Query, out var query) ? query.ToString()
        : null;

    /// <summary>Whether a key opens a function of a level.</summary>
    public bool Opens(AuthorizationLevel level, string? key) =>
        level switch
        {
            AuthorizationLevel.Anonymous => true,
            AuthorizationLevel.Function or AuthorizationLevel.User => IsAny(key, [Master, .. Functions]),
            AuthorizationLevel.System => IsAny(key, [Master, Webhook]),
            _ => IsAny(key, [Master]),
        };

    // Compared in a time that says nothing of how much of the key was right.
    private static bool IsAny(string? key, IEnumerable<string> keys)
    {
        var given = Hash(key ?? "");
        return keys.Aggregate(
            false,
            (found, known) => found | CryptographicOperations.FixedTimeEquals(given, Hash(known))
        );
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
