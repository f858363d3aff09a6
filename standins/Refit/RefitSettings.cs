using StandIns.Proxies;

namespace Refit;

/// <summary>How requests are made and answers are read.</summary>
public class RefitSettings
{
    /// <summary>Makes the default settings.</summary>
    public RefitSettings()
        : this(new RefitJson()) { }

    /// <summary>Makes settings with a serializer.</summary>
    /// <param name="contentSerializer">Writes the content of requests and reads that of answers.</param>
    public RefitSettings(IHttpContentSerializer contentSerializer)
    {
        ArgumentNullException.ThrowIfNull(contentSerializer);
        ContentSerializer = contentSerializer;
    }

    /// <summary>Writes the content of requests and reads that of answers.</summary>
    public IHttpContentSerializer ContentSerializer { get; set; }
}
