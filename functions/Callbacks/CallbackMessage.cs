namespace TranslationFunctions.Callbacks;

/// <summary>What is posted.</summary>
/// <param name="Body">The body, which the signature covers.</param>
public sealed record CallbackMessage(ReadOnlyMemory<byte> Body)
{
    /// <summary>The body's media type. The default value is <c>application/json</c>.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>Further headers, beside those of <see cref="CallbackSignature"/>. The default value is empty.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();
}
