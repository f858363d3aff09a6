using System.Net;
using TranslationFunctions.Client;

namespace TranslationFunctions.Cli;

/// <summary>The client's errors, for somebody who uses the command line and not the client.</summary>
internal static class Complaints
{
    /// <summary>Says what an error means here.</summary>
    /// <param name="error">The error.</param>
    /// <param name="address">The service's address.</param>
    public static Complaint Of(TranslationException error, Uri address) =>
        new(CodeOf(error), TextOf(error, address), error.JobId);

    /// <summary>What to say of a job that ended in error.</summary>
    public static Complaint Of(JobStatus ended) =>
        new(
            ExitCode.JobFailed,
            $"Job {ended.JobId} {Verb(ended)}{(ended.Message is { } why ? $": {why}" : ".")}",
            ended.JobId
        );

    private static string Verb(JobStatus ended) => ended.State == JobState.Canceled ? "was canceled" : "failed";

    private static ExitCode CodeOf(TranslationException error) =>
        error switch
        {
            BadJobRequestException => ExitCode.BadUsage,
            JobNotFoundException => ExitCode.NotFound,
            JobConflictException => ExitCode.Conflict,
            WaitTimeoutException => ExitCode.TimedOut,
            JobFailedException => ExitCode.JobFailed,
            UnexpectedAnswerException { StatusCode: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden } =>
                ExitCode.Forbidden,
            UnexpectedAnswerException
            {
                StatusCode: HttpStatusCode.BadRequest
                    or HttpStatusCode.RequestEntityTooLarge
                    or HttpStatusCode.UnprocessableEntity
            } => ExitCode.BadUsage,
            _ => ExitCode.NoAnswer,
        };

    private static string TextOf(TranslationException error, Uri address) =>
        error switch
        {
            _ when CodeOf(error) == ExitCode.Forbidden =>
                $"{address} asks for a key that allows this. Give it with --key or TRANSLATE_KEY.",
            BadJobRequestException { Errors: { Count: > 0 } fields } =>
                $"The service refused the job: {string.Join("; ", fields.Select(field => $"{field.Key} {string.Join(", ", field.Value)}"))}.",
            _ => InWordsOfTheCommandLine(error.Message, address),
        };

    private static string InWordsOfTheCommandLine(string message, Uri address) =>
        message
            .Replace("BaseAddress", $"--url ({address})", StringComparison.Ordinal)
            .Replace("WaitOptions.Timeout", "--timeout", StringComparison.Ordinal);
}
