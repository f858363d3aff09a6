using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace TranslationFunctions.Callbacks;

/// <summary>What callbacks need.</summary>
internal static class CallbackServices
{
    /// <summary>Registers it. Formats are registered beside it.</summary>
    public static IServiceCollection AddCallbacks(this IServiceCollection services)
    {
        services
            .AddOptions<CallbackOptions>()
            .Configure<IConfiguration>((options, configuration) => CallbackSettings.Read(configuration, options))
            .ValidateOnStart();
        services.AddSingleton(provider => new AddressPolicy(
            provider.GetRequiredService<IOptions<CallbackOptions>>().Value.AllowedNetworks
        ));
        services.AddSingleton(provider => new CallbackConnector(
            provider.GetRequiredService<AddressPolicy>(),
            Dns.GetHostAddressesAsync
        ));
        return services.AddSingleton<CallbackSender>();
    }
}
