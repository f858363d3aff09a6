namespace TranslationFunctions.Client;

/// <summary>The service knows no job of that id.</summary>
/// <param name="call">What was done and learnt before.</param>
/// <param name="innerException">The cause, if any.</param>
public sealed class JobNotFoundException(CallSummary call, Exception? innerException = null)
    : TranslationException(
        $"The service knows no job {call?.JobId}. Check the id, and that BaseAddress is the service that created it; "
            + "an old job may have been deleted.",
        call!,
        innerException
    );
