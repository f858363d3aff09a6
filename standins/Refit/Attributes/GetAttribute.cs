namespace Refit;

/// <summary>Sends the method's request as GET.</summary>
/// <param name="path">The path under the client's base address; starts with '/', may hold {placeholders}.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GetAttribute(string path) : HttpMethodAttribute(path)
{
    /// <inheritdoc />
    public override HttpMethod Method => HttpMethod.Get;
}
