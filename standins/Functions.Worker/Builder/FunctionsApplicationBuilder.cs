using Microsoft.Azure.Functions.Worker.Core;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.DurableTask.Entities;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Builds a function app on .NET's generic host.</summary>
/// <remarks>
/// In this stand-in, the host that runs the functions is an extension like others: it adds itself in its startup class.
/// It finds in <see cref="Services"/>, as singletons, the composed middleware
/// (<c>Func&lt;FunctionExecutionDelegate, FunctionExecutionDelegate&gt;</c>) and what makes a
/// <see cref="TaskEntityDispatcher"/> of services and a way to run an entity
/// (<c>Func&lt;IServiceProvider, Func&lt;ITaskEntity, Task&gt;, TaskEntityDispatcher&gt;</c>).
/// </remarks>
public class FunctionsApplicationBuilder : IHostApplicationBuilder, IFunctionsWorkerApplicationBuilder
{
    private readonly HostApplicationBuilder inner;
    private readonly List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> middleware = [];
    private readonly bool hasHost;
    private bool built;

    internal FunctionsApplicationBuilder(string[]? args, IEnumerable<WorkerExtensionStartup> startups)
    {
        ConfigurationManager configuration = new();
        configuration.AddEnvironmentVariables("AZURE_FUNCTIONS_");
        inner = new(new HostApplicationBuilderSettings { Args = args, Configuration = configuration });

        WorkerJson.AddDefaults(Services);
        Services.AddSingleton<IFunctionsWorkerApplicationBuilder>(this);
        Services.AddSingleton(_ => Compose());
        Services.AddSingleton<Func<IServiceProvider, Func<ITaskEntity, Task>, TaskEntityDispatcher>>(
            (services, run) => new(services, run)
        );

        int servicesBefore = Services.Count;
        foreach (WorkerExtensionStartup startup in startups)
        {
            startup.Configure(this);
        }

        hasHost = Services.Skip(servicesBefore).Any(service => service.ServiceType == typeof(IHostedService));
    }

    /// <inheritdoc />
    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)inner).Properties;

    /// <inheritdoc cref="IHostApplicationBuilder.Configuration" />
    public ConfigurationManager Configuration => inner.Configuration;

    IConfigurationManager IHostApplicationBuilder.Configuration => Configuration;

    /// <inheritdoc />
    public IHostEnvironment Environment => inner.Environment;

    /// <inheritdoc />
    public ILoggingBuilder Logging => inner.Logging;

    /// <inheritdoc />
    public IMetricsBuilder Metrics => inner.Metrics;

    /// <inheritdoc cref="IHostApplicationBuilder.Services" />
    public IServiceCollection Services => inner.Services;

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">The app is built already.</exception>
    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        ThrowIfBuilt();
        this.middleware.Add(middleware);
        return this;
    }

    /// <inheritdoc />
    public void ConfigureContainer<TContainerBuilder>(
        IServiceProviderFactory<TContainerBuilder> factory,
        Action<TContainerBuilder>? configure = null
    )
        where TContainerBuilder : notnull => inner.ConfigureContainer(factory, configure);

    /// <summary>Builds the app.</summary>
    /// <exception cref="InvalidOperationException">The app is built already, or has no host that runs it.</exception>
    public IHost Build()
    {
        ThrowIfBuilt();
        if (!hasHost)
        {
            throw new InvalidOperationException(
                "No host is attached that could run the functions: these are stand-ins for the types of Microsoft.Azure.Functions.Worker, without its behaviour. Reference the embedded host (host/) in the project that runs, or build with -p:FunctionsHost=Azure against the published packages."
            );
        }

        built = true;
        return inner.Build();
    }

    private Func<FunctionExecutionDelegate, FunctionExecutionDelegate> Compose() =>
        terminal => middleware.AsEnumerable().Reverse().Aggregate(terminal, (next, wrap) => wrap(next));

    private void ThrowIfBuilt()
    {
        if (built)
        {
            throw new InvalidOperationException("The app is built already: make another builder for another app.");
        }
    }
}
