namespace TranslationFunctions.Security;

/// <summary>The keys that callers must know: the configuration section <c>ApiKeys</c>.</summary>
public sealed class KeyOptions
{
    /// <summary>The shortest key there may be, in characters.</summary>
    public const int MinLength = 8;

    /// <summary>Opens the calls that read. The default value is null: they are open to all.</summary>
    public string? Read { get; set; }

    /// <summary>Opens every call. The default value is null: the calls that change something are open to all.</summary>
    public string? Control { get; set; }
}
