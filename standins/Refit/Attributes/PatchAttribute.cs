namespace Refit;

/// <summary>Sends the method's request as PATCH.</summary>
/// <param name="path">The path under the client's base address; starts with '/', may hold {placeholders}.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PatchAttribute(string path) : HttpMethodAttribute(path)
{
    /// <inheritdoc />
    public override HttpMethod Method => HttpMethod.Patch;
}
