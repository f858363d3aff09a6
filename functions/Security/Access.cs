using System.Security.Cryptography;
using System.Text;

namespace TranslationFunctions.Security;

/// <summary>What a caller may do.</summary>
public enum Access
{
    /// <summary>The call is allowed.</summary>
    Granted,

    /// <summary>There is no key, or a wrong one.</summary>
    Unauthorized,

    /// <summary>The key opens the calls that read, and this one changes something.</summary>
    Forbidden,
}

/// <summary>Decides on calls by their keys.</summary>
public static class AccessRules
{
    /// <summary>Decides on a call.</summary>
    /// <param name="keys">The keys there are.</param>
    /// <param name="reads">Whether the call only reads.</param>
    /// <param name="given">The key that the call brings; null for none.</param>
    /// <returns>The decision: a pure function of the arguments.</returns>
    public static Access Decide(KeyOptions keys, bool reads, string? given)
    {
        bool isControl = Equal(given, keys.Control);
        bool isRead = Equal(given, keys.Read);
        return (reads ? keys.Read : keys.Control) is null || isControl || (reads && isRead) ? Access.Granted
            : isRead ? Access.Forbidden
            : Access.Unauthorized;
    }

    // In a time that tells nothing about the key.
    private static bool Equal(string? given, string? key) =>
        given is not null
        && key is not null
        && CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(given)),
            SHA256.HashData(Encoding.UTF8.GetBytes(key))
        );
}
