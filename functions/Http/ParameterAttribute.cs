namespace TranslationFunctions.Http;

/// <summary>What a call may be given beside its path and body, for the API's description.</summary>
/// <param name="place"><c>query</c> or <c>header</c>.</param>
/// <param name="name">The name.</param>
/// <param name="meaning">What it does.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ParameterAttribute(string place, string name, string meaning) : Attribute
{
    /// <summary>Where it is.</summary>
    public string Place { get; } = place;

    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>What it does.</summary>
    public string Meaning { get; } = meaning;
}
