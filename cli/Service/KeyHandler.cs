namespace TranslationFunctions.Cli;

/// <summary>Shows the service the key with every call.</summary>
internal sealed class KeyHandler(string? key) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (!string.IsNullOrEmpty(key))
        {
            request.Headers.TryAddWithoutValidation("x-functions-key", key);
        }
        return base.SendAsync(request, cancellationToken);
    }
}
