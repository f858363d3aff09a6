namespace Refit;

/// <summary>A request that got no answer.</summary>
public class ApiRequestException : ApiExceptionBase
{
    /// <summary>Makes an exception with its cause's message.</summary>
    /// <param name="message">The request.</param>
    /// <param name="httpMethod">The request's method.</param>
    /// <param name="refitSettings">The settings the request was made with.</param>
    /// <param name="innerException">The cause.</param>
    public ApiRequestException(
        HttpRequestMessage message,
        HttpMethod httpMethod,
        RefitSettings refitSettings,
        Exception innerException
    )
        : base(message, httpMethod, refitSettings, innerException) { }
}
