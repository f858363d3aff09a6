using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.DurableTask.Client;
using TranslationFunctions.Callbacks;
using TranslationFunctions.Translation;

namespace TranslationFunctions.HeyGen;

/// <summary>The callbacks that HeyGen sends. Those to registered webhooks are signed with the webhook's secret.</summary>
/// <param name="payloads">Makes what they say.</param>
internal sealed class HeyGenCallback(WebhookPayloads payloads) : ICallbackFormat
{
    /// <summary>The format's name.</summary>
    public const string FormatName = "heygen";

    // The HMAC-SHA256 of the body under the secret's text, in hexadecimal digits.
    private const string SignatureHeader = "Signature";

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public async ValueTask<CallbackMessage?> WriteAsync(
        CallbackTarget target,
        OrchestrationMetadata job,
        DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        CallbackOrder order = new(job.InstanceId, target);
        if (await payloads.FindAsync(client, order, cancellation) is not { } payload)
        {
            return null;
        }

        WebhookEndpoint? webhook = (await WebhookRegistry.ListAsync(client, cancellation)).FirstOrDefault(endpoint =>
            endpoint.Url == target.Url && endpoint.Wants(payload.EventType)
        );
        return webhook is null && UrlOf(job) != target.Url ? null : Write(payload, webhook?.Secret);
    }

    private static CallbackMessage Write(WebhookPayload payload, string? secret)
    {
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(payload, HeyGenJson.Default.WebhookPayload);
        return secret is null
            ? new CallbackMessage(body)
            : new CallbackMessage(body)
            {
                Headers = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    [SignatureHeader] = Convert.ToHexStringLower(
                        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body)
                    ),
                },
            };
    }

    private static string? UrlOf(OrchestrationMetadata job) =>
        TranslationIds.GroupOf(job.InstanceId) is not null
            ? job.ReadInputAs<BatchPlan>()?.CallbackUrl
            : job.ReadInputAs<TranslationInput>()?.Job.Callback?.Url;
}
