using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace TranslationFunctions.Translation;

/// <summary>The activity that ends a job one way or the other.</summary>
/// <param name="logger">Where the outcome is written.</param>
public sealed partial class Translate(ILogger<Translate> logger)
{
    /// <summary>The activity's name.</summary>
    public const string Name = nameof(Translate);

    /// <summary>Yields the outcome that the job's seed has decided.</summary>
    /// <param name="work">The work and its outcome.</param>
    /// <returns>The translation.</returns>
    /// <exception cref="TranslationFailedException">The translation fails.</exception>
    [Function(Name)]
    public TranslationResult Run([ActivityTrigger] TranslationWork work)
    {
        if (work.FailureReason is { } reason)
        {
            LogFailed(work.JobId, reason);
            throw new TranslationFailedException(reason);
        }

        LogTranslated(work.JobId);
        return new TranslationResult(work.VideoUrl, work.OutputLanguage);
    }

    [LoggerMessage(1, LogLevel.Information, "Job {JobId} is translated")]
    private partial void LogTranslated(string jobId);

    [LoggerMessage(2, LogLevel.Information, "Job {JobId} failed: {Reason}")]
    private partial void LogFailed(string jobId, string reason);
}
