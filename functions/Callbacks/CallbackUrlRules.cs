using System.Net;

namespace TranslationFunctions.Callbacks;

/// <summary>What a callback's URL must be like. Where a name leads is checked when it is called.</summary>
public static class CallbackUrlRules
{
    /// <summary>The longest URL that is accepted.</summary>
    public const int MaxLength = 2048;

    /// <summary>Says why a URL is refused wherever it leads.</summary>
    /// <param name="text">The URL.</param>
    /// <returns>What it must be instead; null when it is accepted.</returns>
    public static string? Refusal(string text)
    {
        if (
            text.Length > MaxLength
            || !Uri.TryCreate(text, UriKind.Absolute, out Uri? url)
            || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps)
            || url.Host.Length == 0
        )
        {
            return $"must be an absolute http or https URL of at most {MaxLength} characters";
        }

        return url.UserInfo.Length > 0
            ? "must not hold a user name or password; a receiver knows us by the signature"
            : null;
    }

    /// <summary>Says why a URL is refused.</summary>
    /// <param name="text">The URL.</param>
    /// <param name="addresses">Which addresses may be called.</param>
    /// <returns>What it must be instead; null when it is accepted.</returns>
    public static string? Refusal(string text, AddressPolicy addresses) =>
        Refusal(text)
        ?? (
            LiteralAddress(new Uri(text)) is { } address && !addresses.Allows(address)
                ? $"must not lead to {address}: addresses that are not public are refused unless Callbacks:AllowedNetworks allows them"
                : null
        );

    // By RFC 6761, localhost and what is below it are the loopback address everywhere.
    private static IPAddress? LiteralAddress(Uri url)
    {
        string host = url.IdnHost.TrimEnd('.');
        return IPAddress.TryParse(host, out IPAddress? address) ? address
            : host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
                ? IPAddress.Loopback
            : null;
    }
}
