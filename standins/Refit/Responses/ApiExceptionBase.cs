namespace Refit;

/// <summary>A request that did not succeed.</summary>
public abstract class ApiExceptionBase : Exception
{
    /// <summary>Makes an exception with its cause's message.</summary>
    /// <param name="message">The request.</param>
    /// <param name="httpMethod">The request's method.</param>
    /// <param name="refitSettings">The settings the request was made with.</param>
    /// <param name="innerException">The cause.</param>
    protected ApiExceptionBase(
        HttpRequestMessage message,
        HttpMethod httpMethod,
        RefitSettings refitSettings,
        Exception innerException
    )
        : this(
            (innerException ?? throw new ArgumentNullException(nameof(innerException))).Message,
            message,
            httpMethod,
            refitSettings,
            innerException
        ) { }

    /// <summary>Makes an exception.</summary>
    /// <param name="exceptionMessage">The reason.</param>
    /// <param name="message">The request.</param>
    /// <param name="httpMethod">The request's method.</param>
    /// <param name="refitSettings">The settings the request was made with.</param>
    /// <param name="innerException">The cause, if any.</param>
    protected ApiExceptionBase(
        string exceptionMessage,
        HttpRequestMessage message,
        HttpMethod httpMethod,
        RefitSettings refitSettings,
        Exception? innerException
    )
        : base(exceptionMessage, innerException)
    {
        RequestMessage = message;
        HttpMethod = httpMethod;
        RefitSettings = refitSettings;
    }

    /// <summary>The request's method.</summary>
    public HttpMethod HttpMethod { get; }

    /// <summary>The request. It still carries its headers, credentials among them.</summary>
    public HttpRequestMessage RequestMessage { get; }

    /// <summary>The settings the request was made with.</summary>
    public RefitSettings RefitSettings { get; }

    /// <summary>Where the request went.</summary>
    public Uri? Uri => RequestMessage.RequestUri;
}
