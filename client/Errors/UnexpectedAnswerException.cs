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
            + $"{detail ?? "no content"}. {Advice((int)statusCode)}",
        call,
        innerException
    )
{
    /// <summary>The answer's status.</summary>
    public HttpStatusCode StatusCode { get; } = statusCode;

    private static string Advice(int status) =>
        status switch
        {
            401 or 403 => "Set TranslationClientOptions.ApiKey to a key that allows this.",
            408 or 429 or >= 500 => "This may pass: try again later.",
            _ => "Check that BaseAddress is a translation service of a matching version.",
        };
}
