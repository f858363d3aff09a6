using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using TranslationFunctions.EmbeddedHost.Functions;

namespace TranslationFunctions.EmbeddedHost.Http;

/// <summary>One call of an HTTP function.</summary>
internal sealed class HttpInvocation : Invocation, IHttpRequestDataFeature
{
    private readonly HttpContext http;
    private readonly RequestData request;
    private readonly CancellationToken stopping;
    private CancellationToken? cancellation;
    private BoundValues? bindingContext;

    public HttpInvocation(
        CompiledFunction function,
        FunctionInvoker invoker,
        HttpContext http,
        CancellationToken stopping
    )
        : base(function, invoker)
    {
        this.http = http;
        this.stopping = stopping;
        request = new RequestData(this, http.Request);
    }

    public override object Trigger => request;

    /// <summary>Cancelled when the caller leaves, and when the host stops.</summary>
    public override CancellationToken CancellationToken => cancellation ??= Linked();

    public override BindingContext BindingContext => bindingContext ??= new BoundValues(RequestValues.Of(http.Request));

    protected override string? TraceParent => http.Request.Headers.TraceParent;

    protected override string? TraceState => http.Request.Headers.TraceState;

    /// <summary>Takes in the body, if there is one: functions read it at once, seek in it and read it again.</summary>
    public async ValueTask ReceiveBodyAsync()
    {
        if (http.Features.Get<IHttpRequestBodyDetectionFeature>() is not { CanHaveBody: true })
        {
            return;
        }

        var body = Own(new PooledStream((int)Math.Min(http.Request.ContentLength ?? 0, int.MaxValue)));
        await http.Request.Body.CopyToAsync(body, CancellationToken);
        body.Position = 0;
        request.Receive(body);
    }

    public override string? FindValue(string name) => RequestValues.Find(http.Request, name);

    public ValueTask<HttpRequestData?> GetHttpRequestDataAsync(FunctionContext context) => new(request);

    protected override InvocationFeatures NewFeatures()
    {
        var features = base.NewFeatures();
        features.Set<IHttpRequestDataFeature>(this);
        return features;
    }

    private CancellationToken Linked() =>
        Own(CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping)).Token;
}
