using System.Net;

namespace TranslationFunctions.Callbacks;

/// <summary>
/// Which addresses callbacks may reach: public ones, and those that the configuration allows. Whoever may post a job
/// must not be able to make this server call its own network.
/// </summary>
/// <param name="allowed">The networks that are allowed although they are not public.</param>
public sealed class AddressPolicy(IReadOnlyList<IPNetwork> allowed)
{
    // Those of the IANA registries of special-purpose addresses that are not globally reachable, multicast, and the
    // prefixes under which an IPv4 address hides in an IPv6 one (but for the IPv4-mapped ones, which count as IPv4).
    private static readonly IPNetwork[] s_notPublic =
    [
        .. new[]
        {
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "::/96",
            "64:ff9b::/96",
            "64:ff9b:1::/48",
            "100::/64",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20",
            "5f00::/16",
            "fc00::/7",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>Says whether an address may be called.</summary>
    /// <param name="address">The address, as it is called.</param>
    /// <returns>Whether it is public or allowed.</returns>
    public bool Allows(IPAddress address) =>
        allowed.Any(network => network.Contains(address))
        || (!address.IsIPv4MappedToIPv6 && !s_notPublic.Any(network => network.Contains(address)));
}
