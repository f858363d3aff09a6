namespace Refit;

/// <summary>Sends the method's request as POST.</summary>
/// <param name="path">The path under the client's base address; starts with '/', may hold {placeholders}.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostAttribute(string path) : HttpMethodAttribute(path)
{
    /// <inheritdoc />
    public override HttpMethod Method => HttpMethod.Post;
}
