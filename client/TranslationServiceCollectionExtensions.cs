using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Refit;

namespace TranslationFunctions.Client;

/// <summary>Registers the translation client.</summary>
public static class TranslationServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="ITranslationClient" /> and <see cref="ITranslationApi" />. Time and randomness come from a
    /// registered <see cref="TimeProvider" /> and <see cref="Random" />, if there are any.
    /// </summary>
    /// <param name="services">Where to register.</param>
    /// <param name="configure">Sets the options; BaseAddress is required. They are validated when the host starts, or at first use.</param>
    /// <returns>The builder of the HTTP client, to add handlers to.</returns>
    public static IHttpClientBuilder AddTranslationClient(
        this IServiceCollection services,
        Action<TranslationClientOptions> configure
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);

        services
            .AddOptionsWithValidateOnStart<TranslationClientOptions, TranslationClientOptionsValidator>()
            .Configure(configure);
        services.TryAddTransient<ITranslationClient>(CreateClient);
        return services
            .AddRefitClient<ITranslationApi>()
            .ConfigureHttpClient((provider, http) => http.BaseAddress = OptionsOf(provider).BaseAddress);
    }

    private static TranslationClient CreateClient(IServiceProvider provider) =>
        new(
            provider.GetRequiredService<ITranslationApi>(),
            OptionsOf(provider),
            provider.GetService<TimeProvider>() ?? TimeProvider.System,
            provider.GetService<Random>() ?? new Random(RandomNumberGenerator.GetInt32(int.MaxValue)),
            provider.GetRequiredService<ILogger<TranslationClient>>()
        );

    private static TranslationClientOptions OptionsOf(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<TranslationClientOptions>>().Value;
}
