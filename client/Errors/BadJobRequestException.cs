namespace TranslationFunctions.Client;

/// <summary>The service refused to create the job: its request is at fault. Nothing was created.</summary>
/// <param name="call">What was done and learnt before.</param>
/// <param name="detail">What the service said.</param>
/// <param name="errors">What is wrong with each field, by its name on the wire.</param>
/// <param name="innerException">The cause, if any.</param>
public sealed class BadJobRequestException(
    CallSummary call,
    string? detail,
    IReadOnlyDictionary<string, string[]> errors,
    Exception? innerException = null
) : TranslationException(Describe(detail, errors), call, innerException)
{
    /// <summary>What is wrong with each field, by its name on the wire; empty when the service did not say.</summary>
    public IReadOnlyDictionary<string, string[]> Errors { get; } = errors;

    private static string Describe(string? detail, IReadOnlyDictionary<string, string[]> errors)
    {
        var fields = errors.Select(error => $"{error.Key}: {string.Join(' ', error.Value)}");
        var said = string.Join("; ", fields.Prepend(detail).Where(text => !string.IsNullOrWhiteSpace(text)));
        return $"The service refused the job: {(said.Length == 0 ? "it gave no reason" : said)}. "
            + "Correct the request and create the job again.";
    }
}
