namespace TranslationFunctions.Client;

/// <summary>No answer came, or it broke off.</summary>
/// <param name="call">What was done and learnt before.</param>
/// <param name="innerException">The cause.</param>
public sealed class TranslationTransportException(CallSummary call, Exception? innerException)
    : TranslationException(Describe(call, innerException), call, innerException)
{
    private static string Describe(CallSummary call, Exception? cause) =>
        $"The service gave no whole answer: {cause?.Message ?? "unknown cause"} Check BaseAddress and the network, then "
        + (call.JobId is null ? "try again; if a job was being created, it may exist." : "ask for the job's id again.");
}
