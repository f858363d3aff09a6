using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using TranslationFunctions.Http;

namespace TranslationFunctions.HeyGen;

/// <summary>Lists the languages: v3 and v2.</summary>
/// <param name="api">The key, and refusals.</param>
public sealed class TranslationLanguages(HeyGenApi api)
{
    /// <summary>Lists the languages as v3 does.</summary>
    /// <param name="request">The request.</param>
    /// <returns>200 and the languages; 401.</returns>
    [Function("HeyGenLanguages")]
    [Operation("HeyGen: lists languages.")]
    [Answer(200, "As HeyGen answers; see docs/heygen.md.")]
    public Task<HttpResponseData> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v3/video-translations/languages")]
            HttpRequestData request
    ) => api.AnswerAsync(request, () => Task.FromResult(request.Data(new LanguageList(HeyGenLanguages.All))));

    /// <summary>Lists the languages as v2 does.</summary>
    /// <param name="request">The request.</param>
    /// <returns>200 and the languages; 401.</returns>
    [Function("HeyGenV2Languages")]
    [Operation("HeyGen: lists languages, as in v2.")]
    [Answer(200, "As HeyGen answers; see docs/heygen.md.")]
    public Task<HttpResponseData> LegacyListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v2/video_translate/target_languages")]
            HttpRequestData request
    ) => api.AnswerAsync(request, () => Task.FromResult(request.Legacy(new LanguageList(HeyGenLanguages.All))));
}

/// <summary>The answer that lists the languages.</summary>
/// <param name="Languages">Their names.</param>
internal sealed record LanguageList(IReadOnlyList<string> Languages);
