using System.Net;
using TranslationFunctions.Http;

namespace TranslationFunctions.HeyGen;

/// <summary>A call that is refused; <see cref="HeyGenApi"/> answers with the error, and nothing was done.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="error">The error.</param>
internal sealed class HeyGenException(HttpStatusCode status, HeyGenError error) : Exception(error.Message)
{
    /// <summary>The HTTP status.</summary>
    public HttpStatusCode Status => status;

    /// <summary>The error.</summary>
    public HeyGenError Error => error;

    /// <summary>When to try again; null when that would change nothing.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>No key, or a wrong one.</summary>
    public static HeyGenException Unauthorized() =>
        new(
            HttpStatusCode.Unauthorized,
            new HeyGenError("unauthorized", "Send a valid API key in the header X-Api-Key.")
        );

    /// <summary>A key that opens only the calls that read.</summary>
    public static HeyGenException Forbidden() =>
        new(
            HttpStatusCode.Forbidden,
            new HeyGenError("forbidden", "This API key only reads: send one that may change things.")
        );

    /// <summary>A field is not what it must be.</summary>
    public static HeyGenException Invalid(string param, string reason) =>
        new(HttpStatusCode.BadRequest, new HeyGenError("invalid_parameter", $"{param} {reason}.", param));

    /// <summary>Nothing has this id.</summary>
    public static HeyGenException NotFound(string kind, string id) =>
        new(HttpStatusCode.NotFound, new HeyGenError("not_found", $"There is no {kind} '{id}'."));

    /// <summary>The thing is there, and what was asked of it is not.</summary>
    public static HeyGenException NotAvailable(string reason) =>
        new(HttpStatusCode.NotFound, new HeyGenError("not_found", reason));

    /// <summary>The thing is on its way to another state.</summary>
    public static HeyGenException Conflict(string reason) =>
        new(HttpStatusCode.Conflict, new HeyGenError("conflict", reason));

    /// <summary>The body is too long.</summary>
    public static HeyGenException TooLarge(int maxBytes) =>
        new(
            HttpStatusCode.RequestEntityTooLarge,
            new HeyGenError("payload_too_large", $"The body may be at most {maxBytes} bytes long.")
        );

    /// <summary>As many jobs are under way as may be.</summary>
    public static HeyGenException Busy(int limit, TimeSpan retryAfter) =>
        new(
            HttpStatusCode.TooManyRequests,
            new HeyGenError("rate_limit_exceeded", $"{limit} translations are under way: wait for one to end.")
        )
        {
            RetryAfter = retryAfter,
        };

    /// <summary>Throws when anything is wrong with the request's fields: the first is named, all are told.</summary>
    public static void ThrowIfAny(FieldErrors errors)
    {
        if (errors.Reasons.Keys.FirstOrDefault() is { } first)
        {
            IEnumerable<string> all = errors.Reasons.SelectMany(error =>
                error.Value.Select(reason => $"{error.Key} {reason}.")
            );
            throw new HeyGenException(
                HttpStatusCode.BadRequest,
                new HeyGenError("invalid_parameter", string.Join(' ', all), first)
            );
        }
    }
}
