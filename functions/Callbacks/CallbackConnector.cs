using System.Net;
using System.Net.Sockets;

namespace TranslationFunctions.Callbacks;

/// <summary>
/// Connects callbacks to their receivers. The address that is connected to is the address that was checked, so neither
/// a name that leads elsewhere the second time nor a redirect gets around the policy.
/// </summary>
/// <param name="addresses">Which addresses may be called.</param>
/// <param name="resolve">Finds the addresses of a name or a literal address.</param>
public sealed class CallbackConnector(
    AddressPolicy addresses,
    Func<string, CancellationToken, Task<IPAddress[]>> resolve
)
{
    private static readonly TimeSpan s_connectionLifetime = TimeSpan.FromMinutes(1);

    /// <summary>Makes a handler that follows no redirect and uses no proxy: either would choose another address.</summary>
    /// <returns>The handler.</returns>
    public SocketsHttpHandler CreateHandler() =>
        new()
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            PooledConnectionLifetime = s_connectionLifetime,
            ConnectCallback = (context, cancellation) => ConnectAsync(context.DnsEndPoint, cancellation),
        };

    private async ValueTask<Stream> ConnectAsync(DnsEndPoint receiver, CancellationToken cancellation)
    {
        IPAddress[] found = await resolve(receiver.Host, cancellation);
        IPAddress[] allowed = [.. found.Where(addresses.Allows)];
        if (allowed.Length == 0)
        {
            throw new UndeliverableCallbackException(
                $"'{receiver.Host}' leads to {string.Join<IPAddress>(", ", found)}: addresses that are not public are refused unless Callbacks:AllowedNetworks allows them."
            );
        }

        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, receiver.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
