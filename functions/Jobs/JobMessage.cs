using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TranslationFunctions.Translation;

namespace TranslationFunctions.Jobs;

/// <summary>Why a job ended other than well.</summary>
internal static class JobMessage
{
    /// <summary>Reads the reason.</summary>
    /// <param name="job">The job, fetched with inputs and outputs.</param>
    /// <param name="state">Its state.</param>
    /// <returns>The reason; null when the job has not failed and was not canceled, or nobody gave one.</returns>
    public static string? Read(OrchestrationMetadata job, JobState state) =>
        state switch
        {
            JobState.Failed => job.FailureDetails is { } details ? Cause(details).ErrorMessage : job.SerializedOutput,
            JobState.Canceled => job.FailureDetails?.ErrorMessage ?? Text(job.SerializedOutput),
            _ => null,
        };

    /// <summary>Whether a failed job failed because it was canceled.</summary>
    /// <param name="job">The job, fetched with inputs and outputs.</param>
    /// <returns>Whether it was canceled.</returns>
    public static bool IsCanceled(OrchestrationMetadata job) =>
        job.FailureDetails is { } details && Cause(details).ErrorType == typeof(JobCanceledException).FullName;

    // Each orchestration that does not catch a task's failure wraps it once.
    private static TaskFailureDetails Cause(TaskFailureDetails details)
    {
        while (
            details.InnerFailure is { } inner
            && string.Equals(details.ErrorType, typeof(TaskFailedException).FullName, StringComparison.Ordinal)
        )
        {
            details = inner;
        }

        return details;
    }

    // The client stores what it was given as JSON; the reason given to the terminate webhook may be stored bare.
    private static string? Text(string? output)
    {
        if (output is not ['"', .., '"'])
        {
            return output;
        }

        try
        {
            return JsonSerializer.Deserialize<string>(output);
        }
        catch (JsonException)
        {
            return output;
        }
    }
}
