using System.Diagnostics;

namespace TranslationFunctions.Client;

/// <summary>Gives every call a W3C trace context: the present activity's, or, where nobody traces, one of its own.</summary>
internal sealed class TraceContextHandler : DelegatingHandler
{
    private const string Header = "traceparent";

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity)
        {
            DistributedContextPropagator.Current.Inject(
                activity,
                request,
                static (carrier, name, value) =>
                    ((HttpRequestMessage)carrier!).Headers.TryAddWithoutValidation(name, value)
            );
        }
        else if (!request.Headers.Contains(Header))
        {
            var context = $"00-{ActivityTraceId.CreateRandom()}-{ActivitySpanId.CreateRandom()}-00";
            request.Headers.TryAddWithoutValidation(Header, context);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
