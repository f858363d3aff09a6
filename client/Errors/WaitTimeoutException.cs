namespace TranslationFunctions.Client;

/// <summary>The job had not ended when the wait's time was up. The job itself goes on.</summary>
/// <param name="call">What was done and learnt before.</param>
/// <param name="innerException">Why the last status call failed, if it did.</param>
public sealed class WaitTimeoutException(CallSummary call, Exception? innerException = null)
    : TranslationException(Describe(call), call, innerException)
{
    private static string Describe(CallSummary call) =>
        $"Job {call.JobId} had not ended after {call.Elapsed} and {call.Attempts} status calls"
        + $" (last state: {call.LastStatus?.State.ToString() ?? "none read"}). The job goes on:"
        + " wait for the same id again, or allow more time with WaitOptions.Timeout.";
}
