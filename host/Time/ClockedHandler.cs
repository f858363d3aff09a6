namespace TranslationFunctions.EmbeddedHost.Time;

/// <summary>Holds a <see cref="VirtualTime"/> while an HTTP call is under way and until its caller is heard of.</summary>
internal sealed class ClockedHandler(VirtualTime clock, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        clock.CallStarted();
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        finally
        {
            clock.CallEnded();
        }
    }
}
