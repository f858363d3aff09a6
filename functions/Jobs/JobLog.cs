using Microsoft.Extensions.Logging;

namespace TranslationFunctions.Jobs;

/// <summary>What is logged about jobs on their way in.</summary>
internal static partial class JobLog
{
    [LoggerMessage(1, LogLevel.Information, "Job {JobId} accepted, seed {Seed}")]
    public static partial void Accepted(this ILogger logger, string jobId, long seed);

    [LoggerMessage(2, LogLevel.Information, "Job refused; not valid: {Fields}")]
    public static partial void Refused(this ILogger logger, string fields);
}
