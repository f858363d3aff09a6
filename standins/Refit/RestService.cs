using StandIns.Proxies;

namespace Refit;

/// <summary>Makes implementations of REST interfaces.</summary>
public static class RestService
{
    /// <summary>Makes an implementation of <typeparamref name="T"/> that sends through the client.</summary>
    /// <typeparam name="T">An interface whose methods carry HTTP method attributes.</typeparam>
    /// <param name="client">Sends the requests; its base address must be set before the first.</param>
    /// <exception cref="ArgumentException">A method of the interface cannot be made into a request.</exception>
    public static T For<T>(HttpClient client) => For<T>(client, null);

    /// <summary>Makes an implementation of <typeparamref name="T"/> that sends through the client.</summary>
    /// <typeparam name="T">An interface whose methods carry HTTP method attributes.</typeparam>
    /// <param name="client">Sends the requests; its base address must be set before the first.</param>
    /// <param name="settings">The settings, or null for the defaults.</param>
    /// <exception cref="ArgumentException">A method of the interface cannot be made into a request.</exception>
    public static T For<T>(HttpClient client, RefitSettings? settings)
    {
        ArgumentNullException.ThrowIfNull(client);
        return RestProxy.Create<T>(client, settings ?? new RefitSettings());
    }
}
