using System.Security.Cryptography;
using System.Text;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Extensions.Options;

namespace TranslationFunctions.HeyGen;

/// <summary>What all calls of the API have in common: the key, and the shape of a refusal.</summary>
/// <param name="options">The key.</param>
public sealed class HeyGenApi(IOptions<HeyGenOptions> options)
{
    private const string Header = "X-Api-Key";

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
        if (
            options.Value.ApiKey is { } key
            && !(request.Headers.TryGetValues(Header, out IEnumerable<string>? sent) && IsEqual(sent.First(), key))
        )
        {
            throw HeyGenException.Unauthorized();
        }
    }

    private static bool IsEqual(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
