using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Core;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TranslationFunctions.EmbeddedHost.Client;
using TranslationFunctions.EmbeddedHost.Engine;
using TranslationFunctions.EmbeddedHost.Functions;
using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Hosting;
using TranslationFunctions.EmbeddedHost.Http;
using TranslationFunctions.EmbeddedHost.Storage;
using TranslationFunctions.EmbeddedHost.Time;
using TranslationFunctions.EmbeddedHost.Worker;

[assembly: WorkerExtensionStartup(typeof(EmbeddedHostStartup))]

namespace TranslationFunctions.EmbeddedHost.Hosting;

/// <summary>
/// Attaches the embedded host to a function app, the way every extension of the worker is attached: the app that is
/// built beside this assembly needs no line of code for it.
/// </summary>
public sealed class EmbeddedHostStartup : WorkerExtensionStartup
{
    /// <inheritdoc/>
    public override void Configure(IFunctionsWorkerApplicationBuilder applicationBuilder)
    {
        var builder = (IHostApplicationBuilder)applicationBuilder;
        var run = AppRun.Current;
        var app = run?.App ?? Assembly.GetEntryAssembly()!;
        if (run is null)
        {
            StartupError.EndProcessInOneLine();
        }
        var hostFile = HostFiles.Add(builder.Configuration, Path.GetDirectoryName(app.Location)!);
        builder.Services.AddSingleton(UnhonouredSettings.In(hostFile));
        if (run?.Services is { } replace)
        {
            builder.ConfigureContainer(new ReplacingServices(replace));
        }
        Add(builder.Services, HostSettings.From(builder.Configuration), FunctionCatalog.Discover(app), run);
    }

    private static void Add(IServiceCollection services, HostSettings settings, FunctionCatalog functions, AppRun? run)
    {
        services.AddSingleton(settings);
        services.AddSingleton<IStore>(_ => settings.InMemory ? new MemoryStore() : SqliteStore.Open(settings.Data));
        services.AddSingleton(provider =>
            run?.Time
            ?? ContinuedClock.Of(TimeProvider.System, settings.TimeScale, provider.GetRequiredService<IStore>().Numbers)
        );
        services.AddSingleton(provider => HostClock.On(provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<DataConverter>(JsonDataConverter.Default);
        services.AddSingleton(functions);
        services.AddSingleton(provider => new FunctionInvoker(provider));
        services.AddSingleton(provider => new TaskCatalog(
            FunctionTasks.AddTo(
                new DurableTaskRegistry(),
                functions,
                provider.GetRequiredService<FunctionInvoker>(),
                provider.GetRequiredService<EngineOptions>().ActivityStop.Token
            )
        ));
        services.AddSingleton<IExecutor, InProcessExecutor>();
        services.AddSingleton(provider => new EngineOptions
        {
            InOrder = run?.Time is VirtualTime,
            NewId = InstanceIds.From(run?.Seed),
            DefaultVersion = settings.DefaultVersion,
        });
        services.AddSingleton<DurableEngine>();
        services.AddSingleton<IHistoryReader>(provider => provider.GetRequiredService<DurableEngine>());
        services.AddSingleton<DurableTaskClient, EngineClient>();
        services.AddSingleton(
            new HttpServerOptions
            {
                Address = $"http://localhost:{settings.Port}",
                RoutePrefix = settings.RoutePrefix,
                Keys = settings.Keys,
                IsPassing = static error => error is StoreException,
            }
        );
        services.AddSingleton<HttpServer>();
        services.AddSingleton<ClockKeeper>();
        services.AddHostedService(provider =>
            ActivatorUtilities.CreateInstance<EmbeddedHostService>(provider, run is null)
        );
        services.AddLogging(logging =>
            logging
                .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning)
                // It logs, with a stack trace, the error that is thrown at the same time.
                .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None)
        );
    }
}
