namespace TranslationFunctions.Http;

/// <summary>How a call may be answered, for the API's description. A status from 400 is problem+json.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="meaning">When it is answered.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class AnswerAttribute(int status, string meaning) : Attribute
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>When it is answered.</summary>
    public string Meaning { get; } = meaning;

    /// <summary>What the body is, as JSON; null for no body, or another media type.</summary>
    public Type? Body { get; init; }
}
