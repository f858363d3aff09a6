namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>Whether a cookie is sent with requests from other sites.</summary>
public enum SameSite
{
    /// <summary>The cookie does not say.</summary>
    None = 0,

    /// <summary>With links, not with embedded requests.</summary>
    Lax = 1,

    /// <summary>Never.</summary>
    Strict = 2,

    /// <summary>Always.</summary>
    ExplicitNone = 3,
}
