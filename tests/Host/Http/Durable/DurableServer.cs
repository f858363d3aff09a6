using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using TranslationFunctions.EmbeddedHost.Functions;
using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Http;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.Tests.Host.Entities;
using TranslationFunctions.Tests.Host.Testing;

namespace TranslationFunctions.Tests.Host.Http.Durable;

/// <summary>The durable webhook over a real engine, with a few orchestrations and an entity.</summary>
internal sealed class DurableServer : IAsyncDisposable
{
    public const string Base = "/runtime/webhooks/durabletask";

    private readonly DurableTestHost host;
    private readonly RunningServer server;

    private DurableServer(DurableTestHost host, RunningServer server) => (this.host, this.server) = (host, server);

    public HttpClient Http => server.Client;

    public DurableTaskClient Client => host.Client;

    public TimeProvider Time => host.Time;

    public static async Task<DurableServer> StartAsync(HttpKeys? keys = null)
    {
        var host = await DurableTestHost.StartAsync(tasks =>
            tasks
                .AddOrchestratorFunc<string, string>(
                    "Greet",
                    async (context, name) =>
                        name == "wait" ? await context.WaitForExternalEvent<string>("go")
                        : name == "fail" ? throw new InvalidOperationException("no such name")
                        : await context.CallActivityAsync<string>("Hello", name)
                )
                .AddActivityFunc<string, string>("Hello", (_, name) => $"Hello, {name}!")
                .AddEntity<Counter>("counter")
        );
        var catalog = FunctionCatalog.Discover([typeof(App)]);
        var server = await RunningServer.StartAsync(
            [typeof(App)],
            new HttpServerOptions { Keys = keys },
            services =>
                services
                    .AddSingleton(host.Client)
                    .AddSingleton(catalog)
                    .AddSingleton<IHistoryReader>(host.Engine)
                    .AddSingleton(host.Time)
        );
        return new DurableServer(host, server);
    }

    /// <summary>Starts an instance and waits until it has done what it does without help.</summary>
    public async Task<string> InstanceAsync(string input, string? id = null)
    {
        var options = id is null ? null : new StartOrchestrationOptions(id);
        var started = await Client.ScheduleNewOrchestrationInstanceAsync("Greet", input, options);
        if (input == "wait")
        {
            await Client.WaitForInstanceStartAsync(started, Patience.Token);
        }
        else
        {
            await Client.WaitForInstanceCompletionAsync(started, Patience.Token);
        }
        return started;
    }

    /// <summary>Calls a path below the webhook's base.</summary>
    public Task<HttpResponseMessage> SendAsync(string method, string path, string? json = null) =>
        Http.SendAsync(
            new HttpRequestMessage(new HttpMethod(method), Base + path)
            {
                Content = json is null ? null : new StringContent(json, null, "application/json"),
            }
        );

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) =>
        JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await host.DisposeAsync();
    }

    // The webhook starts what the app declares; the tasks themselves are registered above.
    private sealed class App
    {
        [Function("Greet")]
        public static string Greet([OrchestrationTrigger] TaskOrchestrationContext context) => context.InstanceId;
    }
}
