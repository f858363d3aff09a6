using System.Net.Http.Headers;

namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>The headers of a request or response. Names are compared without regard to case.</summary>
public class HttpHeadersCollection : HttpHeaders
{
    /// <summary>Creates a collection without headers.</summary>
    public HttpHeadersCollection() { }

    /// <summary>Creates a collection.</summary>
    /// <param name="headers">Names with their values, which are not validated.</param>
    public HttpHeadersCollection(IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers)
    {
        foreach ((string name, IEnumerable<string> values) in headers)
        {
            TryAddWithoutValidation(name, values);
        }
    }

    /// <summary>Creates a collection.</summary>
    /// <param name="headers">Names with their value, which is not validated.</param>
    public HttpHeadersCollection(IEnumerable<KeyValuePair<string, string>> headers)
    {
        foreach ((string name, string value) in headers)
        {
            TryAddWithoutValidation(name, value);
        }
    }
}
