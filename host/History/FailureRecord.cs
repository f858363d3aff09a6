namespace TranslationFunctions.EmbeddedHost.History;

/// <summary>An exception as history keeps it: enough to know it again, nothing that must be loaded to be read.</summary>
internal sealed record FailureRecord(string Type, string Message)
{
    /// <summary>The stack trace where it was thrown.</summary>
    public string? StackTrace { get; init; }

    /// <summary>The exception inside it.</summary>
    public FailureRecord? Inner { get; init; }
}
