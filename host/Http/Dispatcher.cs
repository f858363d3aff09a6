using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using TranslationFunctions.EmbeddedHost.Time;

namespace TranslationFunctions.EmbeddedHost.Http;

/// <summary>Serves each request with the endpoint that routing chose.</summary>
internal sealed partial class Dispatcher(
    IWorkTracker work,
    Predicate<Exception> isPassing,
    CancellationToken stopping,
    ILogger logger
)
{
    private const string SecondsToNextTry = "5";

    public async Task DispatchAsync(HttpContext http)
    {
        work.RequestStarted();
        try
        {
            // A known path with a method that nobody takes gets an endpoint of ASP.NET Core's own (405): like the
            // Functions host, this one answers 404, the status of a request without a function.
            if (stopping.IsCancellationRequested)
            {
                Refuse(http);
            }
            else if (!Uri.TryCreate(http.Request.GetEncodedUrl(), UriKind.Absolute, out _))
            {
                // Such as a port out of range in the Host header: no address of this server could be told back.
                http.Response.StatusCode = StatusCodes.Status400BadRequest;
            }
            else if (http.GetEndpoint() is RouteEndpoint { RequestDelegate: { } serve })
            {
                await serve(http);
            }
            else
            {
                http.Response.StatusCode = StatusCodes.Status404NotFound;
            }
        }
        catch (BadHttpRequestException refused) when (!http.Response.HasStarted)
        {
            http.Response.Clear();
            http.Response.StatusCode = refused.StatusCode;
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The caller has left: nobody reads an answer.
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested && !http.Response.HasStarted)
        {
            Refuse(http);
        }
        catch (Exception error) when (isPassing(error) && !http.Response.HasStarted)
        {
            LogFailure(logger, http.GetEndpoint()?.DisplayName, error);
            Refuse(http);
        }
        catch (Exception error)
        {
            LogFailure(logger, http.GetEndpoint()?.DisplayName, error);
            Fail(http);
        }
        finally
        {
            work.RequestEnded();
        }
    }

    // What was asked for has not been done, and can be asked for again.
    private static void Refuse(HttpContext http)
    {
        http.Response.Clear();
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        http.Response.Headers.RetryAfter = SecondsToNextTry;
        http.Response.Headers.Connection = "close";
    }

    private static void Fail(HttpContext http)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        http.Response.Clear();
        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
    }

    [LoggerMessage(LogLevel.Error, "{Endpoint} failed to answer a request.")]
    private static partial void LogFailure(ILogger logger, string? endpoint, Exception error);
}
