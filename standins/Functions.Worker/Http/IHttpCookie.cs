namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>A cookie.</summary>
public interface IHttpCookie
{
    /// <summary>The hosts it is sent to; null means the one that set it.</summary>
    string? Domain { get; }

    /// <summary>When it expires; null means with the session.</summary>
    DateTimeOffset? Expires { get; }

    /// <summary>Whether scripts cannot read it.</summary>
    bool? HttpOnly { get; }

    /// <summary>In how many seconds it expires; null means no limit.</summary>
    double? MaxAge { get; }

    /// <summary>The name.</summary>
    string Name { get; }

    /// <summary>The paths it is sent to; null means that of the request.</summary>
    string? Path { get; }

    /// <summary>Whether it is sent with requests from other sites.</summary>
    SameSite SameSite { get; }

    /// <summary>Whether it is sent over TLS only.</summary>
    bool? Secure { get; }

    /// <summary>The value.</summary>
    string Value { get; }
}
