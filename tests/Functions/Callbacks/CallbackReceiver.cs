using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace TranslationFunctions.Tests.Functions.Callbacks;

/// <summary>A web server on loopback that takes what is posted to it, and answers as it is told.</summary>
internal sealed class CallbackReceiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Action<HttpResponse>> answers = new();
    private readonly ConcurrentQueue<ReceivedCallback> received = new();

    private CallbackReceiver(WebApplication app) => this.app = app;

    /// <summary>What was posted, in order.</summary>
    public IReadOnlyList<ReceivedCallback> Received => [.. received];

    public Uri Url =>
        new(
            $"{app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()}/hook"
        );

    public static async Task<CallbackReceiver> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        var receiver = new CallbackReceiver(builder.Build());
        receiver.app.Run(receiver.TakeAsync);
        await receiver.app.StartAsync();
        return receiver;
    }

    /// <summary>Answers the next post so; without, it is answered 200.</summary>
    public CallbackReceiver Then(int status, Action<HttpResponse>? more = null)
    {
        answers.Enqueue(response =>
        {
            response.StatusCode = status;
            more?.Invoke(response);
        });
        return this;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        received.Enqueue(
            new ReceivedCallback(
                $"{http.Request.Method} {http.Request.Path}",
                http.Request.Headers.ToDictionary(
                    header => header.Key,
                    header => header.Value.ToString(),
                    StringComparer.OrdinalIgnoreCase
                ),
                body.ToArray()
            )
        );
        if (answers.TryDequeue(out var answer))
        {
            answer(http.Response);
        }
    }
}

internal sealed record ReceivedCallback(string Call, IReadOnlyDictionary<string, string> Headers, byte[] Body);
