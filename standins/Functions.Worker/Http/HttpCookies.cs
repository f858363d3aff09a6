namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>The cookies that a response sets.</summary>
public abstract class HttpCookies
{
    /// <summary>Adds a cookie of name and value alone.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public abstract void Append(string name, string value);

    /// <summary>Adds a cookie.</summary>
    /// <param name="cookie">The cookie.</param>
    public abstract void Append(IHttpCookie cookie);

    /// <summary>A cookie that is not added yet.</summary>
    public abstract IHttpCookie CreateNew();
}
