namespace Refit;

/// <summary>Sends the parameter as a request header; null leaves the header out.</summary>
/// <param name="header">The header's name.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HeaderAttribute(string header) : Attribute
{
    /// <summary>The header's name.</summary>
    public string Header { get; } = header;
}
