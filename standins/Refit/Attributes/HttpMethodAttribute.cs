namespace Refit;

/// <summary>Says which HTTP method and path an interface method stands for.</summary>
/// <param name="path">The path under the client's base address; starts with '/', may hold {placeholders}.</param>
public abstract class HttpMethodAttribute(string path) : Attribute
{
    /// <summary>The HTTP method.</summary>
    public abstract HttpMethod Method { get; }

    /// <summary>The path, with its placeholders.</summary>
    public virtual string Path { get; protected set; } = path;
}
