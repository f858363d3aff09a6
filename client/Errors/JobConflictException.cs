namespace TranslationFunctions.Client;

/// <summary>The job's state does not allow what was asked for.</summary>
/// <param name="call">What was done and learnt before.</param>
/// <param name="detail">What the service said.</param>
/// <param name="innerException">The cause, if any.</param>
public sealed class JobConflictException(CallSummary call, string? detail, Exception? innerException = null)
    : TranslationException(
        $"The state of job {call?.JobId} does not allow this: {detail ?? "the service gave no reason"}. "
            + "Ask for its status; an ended job stays as it is, so create a new one.",
        call!,
        innerException
    );
