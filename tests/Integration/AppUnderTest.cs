using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TranslationFunctions.Client;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.EmbeddedHost.Time;
using StartJob = TranslationFunctions.Jobs.StartJob;

namespace TranslationFunctions.Tests.Integration;

/// <summary>
/// The app, whoever hosts it: a server that is already up, named by TRANSLATION_BASE_URL, or else one of its own in the
/// embedded host on a virtual clock.
/// </summary>
internal sealed class AppUnderTest : IAsyncDisposable
{
    public const string Variable = "TRANSLATION_BASE_URL";

    private readonly FunctionsTestHost? host;
    private readonly ServiceProvider services;

    private AppUnderTest(FunctionsTestHost? host, Uri address)
    {
        this.host = host;
        var collection = new ServiceCollection().AddSingleton(Time);
        collection
            .AddTranslationClient(options => options.BaseAddress = address)
            .ConfigurePrimaryHttpMessageHandler(CreateHandler);
        services = collection.BuildServiceProvider();
        Client = services.GetRequiredService<ITranslationClient>();
        Http = new HttpClient(CreateHandler()) { BaseAddress = address };
    }

    public ITranslationClient Client { get; }

    public HttpClient Http { get; }

    public TimeProvider Time => host?.Time ?? TimeProvider.System;

    public static async Task<AppUnderTest> StartAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } address)
        {
            return new AppUnderTest(host: null, new Uri(address));
        }
        var embedded = await FunctionsTestHost.StartAsync<StartJob>(options =>
            options with
            {
                Settings = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["Logging:LogLevel:Default"] = "Warning",
                },
            }
        );
        return new AppUnderTest(embedded, embedded.BaseAddress);
    }

    /// <summary>Skips the test where the app is hosted elsewhere: it says what the virtual clock shows.</summary>
    public void NeedsTheEmbeddedClock() =>
        Assert.SkipWhen(host is null, $"It needs the embedded host's virtual clock: unset {Variable}.");

    /// <summary>Starts a job that does not fail unless the body says so.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> StartJobAsync(double seconds, JsonObject? more = null)
    {
        var body = more ?? [];
        body["delay"] = new JsonObject { ["model"] = "fixed", ["seconds"] = seconds };
        body["failure"] ??= new JsonObject { ["model"] = "fixed", ["probability"] = 0 };
        using var answer = await Http.PostAsJsonAsync("/jobs", body);
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        return (await ReadAsync(answer)).GetProperty("job_id").GetString()!;
    }

    public async Task<JsonElement> GetAsync(string path)
    {
        using var answer = await Http.GetAsync(path);
        return await ReadAsync(answer);
    }

    /// <summary>Asks until the job is in a state; a real host takes what it is told in its own time.</summary>
    public async Task<JsonElement> UntilAsync(string jobId, string state)
    {
        for (var asked = 0; asked < 300; asked++)
        {
            var status = await GetAsync($"/status/{jobId}");
            if (status.GetProperty("state").GetString() == state)
            {
                return status;
            }
            await Task.Delay(TimeSpan.FromMilliseconds(100), Time);
        }
        throw new TimeoutException($"Job {jobId} was not {state} within 30 s.");
    }

    public static async Task<JsonElement> ReadAsync(HttpResponseMessage answer)
    {
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync());
        return document.RootElement.Clone();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await services.DisposeAsync();
        if (host is not null)
        {
            await host.DisposeAsync();
        }
    }

    private HttpMessageHandler CreateHandler() => host?.CreateHandler() ?? new SocketsHttpHandler();
}
