namespace TranslationFunctions.Client;

/// <summary>The job ended in error. <see cref="TranslationException.LastStatus" /> says how.</summary>
/// <param name="call">What was done and learnt before.</param>
public sealed class JobFailedException(CallSummary call) : TranslationException(Describe(call), call)
{
    private static string Describe(CallSummary call) =>
        $"Job {call.JobId} ended in error: {call.LastStatus?.Message ?? "the service gave no reason"}. "
        + "It will not change any more: create a new job, or set WaitOptions.ThrowOnFailure to false to get the status.";
}
