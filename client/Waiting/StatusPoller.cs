using System.Net;
using Refit;

namespace TranslationFunctions.Client;

/// <summary>Asks for a job's status, with the entity tag of the one that is known, and keeps what comes.</summary>
internal sealed class StatusPoller(
    ITranslationApi api,
    ServiceCaller caller,
    CallGate gate,
    StatusCache cache,
    ServiceLessons lessons,
    TimeProvider time
)
{
    private const string Applied = "Preference-Applied";

    /// <summary>Asks for a wait, and notes the answer in it.</summary>
    /// <returns>The status, whether it says something new, and, without a status at the deadline, why there is none.</returns>
    public async Task<(JobStatus? Status, bool IsNew, TranslationException? Failure)> PollAsync(
        WaitCourse course,
        TimeSpan hold,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var held = gate.HasRoom ? hold : TimeSpan.Zero;
            var (status, hint) = await AskAsync(course.Trace, course.JobId, held, cancellationToken)
                .ConfigureAwait(false);
            return (status, course.Note(status, hint), null);
        }
        catch (TranslationException failure) when (course.Trace.IsOver && AnswerErrors.IsTransient(failure))
        {
            return (null, false, failure);
        }
    }

    /// <summary>Asks once, and again while the fault may pass.</summary>
    /// <returns>The status, and when the service says to ask again.</returns>
    public async Task<(JobStatus Status, TimeSpan? Hint)> AskAsync(
        CallTrace trace,
        string jobId,
        TimeSpan hold,
        CancellationToken cancellationToken
    )
    {
        var known = cache.Find(jobId);
        var prefer = hold > TimeSpan.Zero ? $"wait={(long)hold.TotalSeconds}" : null;
        using var response = await caller
            .SendAsync(
                trace,
                hold,
                token => api.GetStatusAsync(jobId, prefer, known?.EntityTag, token),
                cancellationToken
            )
            .ConfigureAwait(false);
        var hint = RetryHint.Read(response.Headers, time.GetUtcNow());
        var isKnown = known is not null && response.StatusCode == HttpStatusCode.NotModified;
        if (prefer is not null && (isKnown || response.IsSuccessful))
        {
            Learn(response);
        }

        if (isKnown)
        {
            return (known!.Status.Aged(hint), hint);
        }

        var status = AnswerErrors.ContentOf(response, trace.Summary);
        cache.Keep(status, response.Headers?.ETag?.ToString());
        return (status, hint);
    }

    // A job that had ended may have been answered at once by a service that holds answers: only the header tells then.
    private void Learn(IApiResponse<JobStatus> response)
    {
        var says = response.Headers?.TryGetValues(Applied, out var values) == true && values.Any(IsWait);
        if (says || response.Content is not { HasEnded: true })
        {
            lessons.Held(says);
        }
    }

    private static bool IsWait(string preference) =>
        preference.TrimStart().StartsWith("wait", StringComparison.OrdinalIgnoreCase);
}
