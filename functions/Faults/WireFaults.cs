using System.Net;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace TranslationFunctions.Faults;

/// <summary>Lets things go wrong between callers and functions, as often as configured.</summary>
/// <param name="options">What, how often and where.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Where each fault is written.</param>
public sealed partial class WireFaults(IOptions<FaultOptions> options, TimeProvider time, ILogger<WireFaults> logger)
    : IFunctionsWorkerMiddleware
{
    private int _calls;

    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        HttpRequestData? request = await context.GetHttpRequestDataAsync();
        if (request is null || !Covers(request))
        {
            await next(context);
            return;
        }

        int call = Interlocked.Increment(ref _calls);
        FaultDraw draw = FaultDraw.For(options.Value, call);
        if (draw.Wait > TimeSpan.Zero)
        {
            LogSlow(request.Method, request.Url.AbsolutePath, call, draw.Wait);
            await Task.Delay(draw.Wait, time, context.CancellationToken);
        }

        if (draw.Fault == WireFault.None)
        {
            await next(context);
            return;
        }

        LogFault(request.Method, request.Url.AbsolutePath, call, draw.Fault);
        context.GetInvocationResult().Value = await AnswerAsync(draw.Fault, request, context, next);
    }

    private async ValueTask<HttpResponseData> AnswerAsync(
        WireFault fault,
        HttpRequestData request,
        FunctionContext context,
        FunctionExecutionDelegate next
    )
    {
        switch (fault)
        {
            case WireFault.TooManyRequests:
                return request.Refusal(HttpStatusCode.TooManyRequests, options.Value.RetryAfter);
            case WireFault.Unavailable:
                return request.Refusal(HttpStatusCode.ServiceUnavailable, options.Value.RetryAfter);
            case WireFault.InternalError:
                return request.Refusal(HttpStatusCode.InternalServerError, retryAfter: null);
            default:
                await next(context);
                return fault == WireFault.Truncated && context.GetHttpResponseData() is { } answer
                    ? await request.TruncateAsync(answer, context.CancellationToken)
                    : request.Nothing();
        }
    }

    private bool Covers(HttpRequestData request) =>
        options.Value.Routes.Any(route => route.Covers(request.Method, request.Url.AbsolutePath));

    [LoggerMessage(1, LogLevel.Information, "Fault on {Method} {Path}, call {Call}: {Fault}")]
    private partial void LogFault(string method, string path, int call, WireFault fault);

    [LoggerMessage(2, LogLevel.Information, "Fault on {Method} {Path}, call {Call}: waits {Wait}")]
    private partial void LogSlow(string method, string path, int call, TimeSpan wait);
}
