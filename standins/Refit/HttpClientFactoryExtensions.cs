using Microsoft.Extensions.DependencyInjection;

namespace Refit;

/// <summary>Registers REST interfaces with the HTTP client factory.</summary>
public static class HttpClientFactoryExtensions
{
    /// <summary>Registers <typeparamref name="T"/> as a typed HTTP client.</summary>
    /// <typeparam name="T">An interface whose methods carry HTTP method attributes.</typeparam>
    /// <param name="services">Where to register.</param>
    /// <returns>The builder of the client's handlers.</returns>
    public static IHttpClientBuilder AddRefitClient<T>(this IServiceCollection services)
        where T : class => services.AddRefitClient<T>(null);

    /// <summary>Registers <typeparamref name="T"/> as a typed HTTP client.</summary>
    /// <typeparam name="T">An interface whose methods carry HTTP method attributes.</typeparam>
    /// <param name="services">Where to register.</param>
    /// <param name="settings">The settings, or null for the defaults.</param>
    /// <returns>The builder of the client's handlers.</returns>
    public static IHttpClientBuilder AddRefitClient<T>(this IServiceCollection services, RefitSettings? settings)
        where T : class =>
        services
            .AddHttpClient(typeof(T).FullName ?? typeof(T).Name)
            .AddTypedClient(client => RestService.For<T>(client, settings));

    /// <summary>
    /// Registers <typeparamref name="T"/> as a typed HTTP client whose implementation was written at build time; this
    /// stand-in makes it as <see cref="AddRefitClient{T}(IServiceCollection, RefitSettings?)"/> does.
    /// </summary>
    /// <typeparam name="T">An interface whose methods carry HTTP method attributes.</typeparam>
    /// <param name="services">Where to register.</param>
    /// <param name="settings">The settings, or null for the defaults.</param>
    /// <returns>The builder of the client's handlers.</returns>
    public static IHttpClientBuilder AddRefitGeneratedClient<T>(
        this IServiceCollection services,
        RefitSettings? settings
    )
        where T : class => services.AddRefitClient<T>(settings);
}
