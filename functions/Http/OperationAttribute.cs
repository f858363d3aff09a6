namespace TranslationFunctions.Http;

/// <summary>What a call does, for the API's description.</summary>
/// <param name="summary">In a few words.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OperationAttribute(string summary) : Attribute
{
    /// <summary>What the call does.</summary>
    public string Summary { get; } = summary;

    /// <summary>The name of the schema of the request's body; null when the call takes none.</summary>
    public string? Body { get; init; }
}
