using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Extensions.Options;
using TranslationFunctions.Security;

namespace TranslationFunctions.HeyGen;

/// <summary>What all calls of the API have in common: the key, and the shape of a refusal.</summary>
/// <param name="options">This API's key.</param>
/// <param name="appKeys">The app's keys, which hold here too unless this API has its own.</param>
public sealed class HeyGenApi(IOptions<HeyGenOptions> options, IOptions<KeyOptions> appKeys)
{
    private const string Header = "X-Api-Key";

    private readonly KeyOptions _keys = options.Value.ApiKey is { } key
        ? new KeyOptions { Read = key, Control = key }
        : appKeys.Value;

    /// <summary>Answers a call, or refuses it as HeyGen does.</summary>
    /// <param name="request">The request.</param>
    /// <param name="answer">Answers it, once its key is found to be right.</param>
    /// <returns>The answer, or the refusal.</returns>
    public async Task<HttpResponseData> AnswerAsync(HttpRequestData request, Func<Task<HttpResponseData>> answer)
    {
        try
        {
            RequireKey(request);
            return await answer();
        }
        catch (HeyGenException refused)
        {
            return request.Refuse(refused);
        }
    }

    private void RequireKey(HttpRequestData request)
    {
        bool reads = request.Method is "GET" or "HEAD";
        string? given = request.Headers.TryGetValues(Header, out IEnumerable<string>? values)
            ? values.FirstOrDefault()
            : null;
        switch (AccessRules.Decide(_keys, reads, given))
        {
            case Access.Unauthorized:
                throw HeyGenException.Unauthorized();
            case Access.Forbidden:
                throw HeyGenException.Forbidden();
        }
    }
}
