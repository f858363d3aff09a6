using Microsoft.Azure.Functions.Worker.Http;
using TranslationFunctions.Http;

namespace TranslationFunctions.HeyGen;

/// <summary>Reads the bodies of requests. Fields that nobody here knows are ignored, as HeyGen does.</summary>
internal static class HeyGenBody
{
    /// <summary>Reads a body's fields.</summary>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads the fields; what is wrong with them it adds to their errors.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <param name="maxBytes">The longest body.</param>
    /// <exception cref="HeyGenException">The body is too long, is no JSON object, or a field is not valid.</exception>
    public static async Task<T> ReadAsync<T>(
        HttpRequestData request,
        Func<JsonFields, T> read,
        CancellationToken cancellation,
        int maxBytes = RequestBody.MaxBytes
    )
        where T : class
    {
        byte[] body =
            await RequestBody.ReadAsync(request.Body, cancellation, maxBytes)
            ?? throw HeyGenException.TooLarge(maxBytes);
        FieldErrors errors = new();
        T? value = JsonBody.Parse(body, errors) is { } fields ? read(new JsonFields(fields, errors)) : null;
        HeyGenException.ThrowIfAny(errors);
        return value!;
    }
}
