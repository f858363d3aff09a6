using System.Net;
using System.Text;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.DurableTask.Client;
using TranslationFunctions.Http;

namespace TranslationFunctions.HeyGen;

/// <summary>Returns captions: v3.</summary>
/// <param name="api">The key, and refusals.</param>
/// <param name="reader">Finds jobs.</param>
public sealed class TranslationCaptions(HeyGenApi api, TranslationReader reader)
{
    /// <summary>Returns a translation's captions.</summary>
    /// <param name="request">The request; its query's format is srt or vtt.</param>
    /// <param name="id">The job's id.</param>
    /// <param name="client">The Durable client.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>200 and the captions; 400, 401, 404.</returns>
    [Function("HeyGenCaption")]
    [Operation("HeyGen: gives captions.")]
    [Answer(200, "As HeyGen answers; see docs/heygen.md.")]
    public Task<HttpResponseData> CaptionAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v3/video-translations/{id}/caption")]
            HttpRequestData request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) =>
        api.AnswerAsync(
            request,
            async () =>
            {
                string format = request.Query["format"] is "srt" or "vtt"
                    ? request.Query["format"]!
                    : throw HeyGenException.Invalid("format", "must be srt or vtt");
                StoredTranslation job = await reader.GetAsync(client, id, cancellation);
                return job.HasCaptions
                    ? Caption(request, job, format)
                    : throw HeyGenException.NotAvailable(
                        $"The video translation '{id}' has no captions: there are some once a translation that was "
                            + "created with enable_caption has completed."
                    );
            }
        );

    private static HttpResponseData Caption(HttpRequestData request, StoredTranslation job, string format)
    {
        string text =
            format == "srt"
                ? Captions.Srt(job.Duration, job.Job.OutputLanguage)
                : Captions.Vtt(job.Duration, job.Job.OutputLanguage);
        string type = format == "srt" ? "application/x-subrip" : "text/vtt";
        return request.Bytes(HttpStatusCode.OK, $"{type}; charset=utf-8", Encoding.UTF8.GetBytes(text));
    }
}
