using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace TranslationFunctions.Translation;

/// <summary>The audit log: one JSON object on one line for each event of a job's life.</summary>
internal static partial class JobAudit
{
    /// <summary>The category under which the lines are logged.</summary>
    public const string Category = "TranslationFunctions.Audit";

    /// <summary>Writes a line.</summary>
    public static void Write(this ILogger logger, string jobId, JobEvent happened)
    {
        if (logger.IsEnabled(LogLevel.Information))
        {
            logger.Line(
                JsonSerializer.Serialize(
                    new AuditLine(happened.At, happened.Event, jobId, happened.Attempt, happened.Message),
                    AuditJson.Default.AuditLine
                )
            );
        }
    }

    [LoggerMessage(10, LogLevel.Information, "{AuditLine}")]
    private static partial void Line(this ILogger logger, string auditLine);
}
