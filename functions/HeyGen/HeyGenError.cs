using System.Text.Json.Serialization;

namespace TranslationFunctions.HeyGen;

/// <summary>An error as HeyGen words it.</summary>
/// <param name="Code">What programs tell it by.</param>
/// <param name="Message">What went wrong, and what to do.</param>
/// <param name="Param">The field at fault; null when none is.</param>
internal sealed record HeyGenError(
    string Code,
    string Message,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Param = null
)
{
    /// <summary>Where HeyGen explains the code.</summary>
    public string DocUrl => $"https://developers.heygen.com/docs/error-codes#{Code.Replace('_', '-')}";
}

/// <summary>The answer that holds an error.</summary>
/// <param name="Error">The error.</param>
internal sealed record HeyGenErrorAnswer(HeyGenError Error);
