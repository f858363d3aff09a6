namespace Refit;

/// <summary>Sends fixed headers with every request of an interface or a method; the method's win.</summary>
/// <param name="headers">Each as "Name: value"; a name alone takes the header away again.</param>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Method)]
public sealed class HeadersAttribute(params string[] headers) : Attribute
{
    /// <summary>Each as "Name: value".</summary>
    public string[] Headers { get; } = headers ?? [];
}
