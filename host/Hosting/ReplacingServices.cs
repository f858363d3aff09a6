using Microsoft.Extensions.DependencyInjection;

namespace TranslationFunctions.EmbeddedHost.Hosting;

/// <summary>Builds an app's services with some registered behind all of the app's own.</summary>
internal sealed class ReplacingServices(Action<IServiceCollection> replace)
    : IServiceProviderFactory<IServiceCollection>
{
    public IServiceCollection CreateBuilder(IServiceCollection services)
    {
        replace(services);
        return services;
    }

    public IServiceProvider CreateServiceProvider(IServiceCollection containerBuilder) =>
        containerBuilder.BuildServiceProvider();
}
