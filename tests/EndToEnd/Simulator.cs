using Microsoft.Extensions.DependencyInjection;
using TranslationFunctions.Client;
using TranslationFunctions.EmbeddedHost.Hosting;
using TranslationFunctions.EmbeddedHost.Testing;
using StartJob = TranslationFunctions.Jobs.StartJob;

namespace TranslationFunctions.Tests.EndToEnd;

/// <summary>The real app and the real client, over real HTTP, on one virtual clock.</summary>
internal sealed class Simulator : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private Simulator(FunctionsTestHost host)
    {
        Host = host;
        Calls = new RecordedCalls(host.Time);
        var collection = new ServiceCollection();
        collection.AddSingleton(host.Time);
        // The keys of creations are drawn from it, and the jobs' ids follow from their keys.
        collection.AddSingleton(new Random(1));
        collection
            .AddTranslationClient(options => options.BaseAddress = host.BaseAddress)
            .ConfigurePrimaryHttpMessageHandler(host.CreateHandler)
            .AddHttpMessageHandler(() => new RecordingHandler(Calls));
        services = collection.BuildServiceProvider();
        Client = services.GetRequiredService<ITranslationClient>();
    }

    public FunctionsTestHost Host { get; }

    public ITranslationClient Client { get; }

    public RecordedCalls Calls { get; }

    public static async Task<Simulator> StartAsync(Func<EmbeddedAppOptions, EmbeddedAppOptions>? configure = null) =>
        new(
            await FunctionsTestHost.StartAsync<StartJob>(options =>
            {
                var quiet = options with
                {
                    Settings = new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        ["Logging:LogLevel:Default"] = "Warning",
                    },
                };
                return configure?.Invoke(quiet) ?? quiet;
            })
        );

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Host.DisposeAsync();
    }
}
