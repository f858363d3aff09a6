namespace TranslationFunctions.Http;

/// <summary>Everything that is wrong with an input, by field.</summary>
public sealed class FieldErrors
{
    private readonly Dictionary<string, string[]> _reasons = [];

    /// <summary>The reasons, by the field's path (<c>delay.min</c>), in the order in which they were found.</summary>
    public IReadOnlyDictionary<string, string[]> Reasons => _reasons;

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsEmpty => _reasons.Count == 0;

    /// <summary>Adds a reason.</summary>
    /// <param name="field">The field's path.</param>
    /// <param name="reason">Why it was refused, and what is allowed.</param>
    public void Add(string field, string reason) =>
        _reasons[field] = _reasons.TryGetValue(field, out string[]? earlier) ? [.. earlier, reason] : [reason];
}
