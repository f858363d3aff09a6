using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Refit;

namespace TranslationFunctions.Client;

/// <summary>Registers the translation client.</summary>
public static class TranslationServiceCollectionExtensions
{
    private const string KeyHeader = "x-functions-key";

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
        services.TryAddSingleton(provider => new SharedState(OptionsOf(provider)));
        services.TryAddTransient<ITranslationClient>(CreateClient);
        services.TryAddTransient<TraceContextHandler>();
        return services
            .AddRefitGeneratedClient<ITranslationApi>(new RefitSettings(new ClientJsonSerializer()))
            .ConfigureHttpClient((provider, http) => Configure(http, OptionsOf(provider)))
            .AddHttpMessageHandler<TraceContextHandler>();
    }

    // A call's time is limited where it is made: the time its answer is held comes on top.
    private static void Configure(HttpClient http, TranslationClientOptions options)
    {
        http.BaseAddress = options.BaseAddress;
        http.Timeout = Timeout.InfiniteTimeSpan;
        if (options.ApiKey is { } key)
        {
            http.DefaultRequestHeaders.TryAddWithoutValidation(KeyHeader, key);
        }
    }

    private static TranslationClient CreateClient(IServiceProvider provider) =>
        new(
            provider.GetRequiredService<ITranslationApi>(),
            OptionsOf(provider),
            provider.GetService<TimeProvider>() ?? TimeProvider.System,
            provider.GetService<Random>() ?? new CryptographicRandom(),
            provider.GetRequiredService<ILogger<TranslationClient>>(),
            provider.GetRequiredService<SharedState>()
        );

    private static TranslationClientOptions OptionsOf(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<TranslationClientOptions>>().Value;
}
