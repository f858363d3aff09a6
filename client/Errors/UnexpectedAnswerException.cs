using System.Net;

namespace TranslationFunctions.Client;

/// <summary>The service answered with something outside its contract: another status, or content that is not its JSON.</summary>
/// <param name="call">What was done and learnt before.</param>
/// <param name="statusCode">The answer's status.</param>
/// <param name="detail">What the answer said, shortened.</param>
/// <param name="innerException">The cause, if any.</param>
public sealed class UnexpectedAnswerException(
    CallSummary call,
    HttpStatusCode statusCode,
    string? detail,
    Exception? innerException = null
)
    : TranslationException(
        $"The service answered {(int)statusCode} ({statusCode}), which this client cannot use: "
            + $"{detail ?? "no content"}. Check that BaseAddress is a translation service of a matching version; "
            + "408, 429 and 5xx may pass: try again later.",
        call,
        innerException
    )
{
    /// <summary>The answer's status.</summary>
    public HttpStatusCode StatusCode { get; } = statusCode;
}
