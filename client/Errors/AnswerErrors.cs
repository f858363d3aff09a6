using System.Net;
using System.Text.Json;
using Refit;

namespace TranslationFunctions.Client;

/// <summary>Tells what an answer that is no success means.</summary>
internal static class AnswerErrors
{
    private static readonly Dictionary<string, string[]> NoErrors = [];

    /// <summary>Whether the same call may succeed a little later.</summary>
    public static bool IsTransient(IApiResponse response) =>
        IsBroken(response) || IsTransient((int?)response.StatusCode);

    /// <summary>Whether the fault behind an error may have passed a little later.</summary>
    public static bool IsTransient(TranslationException error) =>
        error is TranslationTransportException
        || (error is UnexpectedAnswerException { StatusCode: var status } && IsTransient((int)status));

    /// <summary>What a good answer holds.</summary>
    /// <exception cref="TranslationException">The answer is no good one.</exception>
    public static T ContentOf<T>(IApiResponse<T> response, CallSummary call) =>
        response.IsSuccessfulWithContent ? response.Content : throw Describe(response, call);

    public static TranslationException Describe(IApiResponse response, CallSummary call)
    {
        if (IsBroken(response))
        {
            return new TranslationTransportException(call, response.Error);
        }

        var status = response.StatusCode.GetValueOrDefault();
        if (status == HttpStatusCode.NotFound && call.JobId is not null)
        {
            return new JobNotFoundException(call, response.Error);
        }

        var problem = ProblemOf(response);
        if (status is HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity && call.JobId is null)
        {
            return new BadJobRequestException(
                call,
                problem.Detail ?? problem.Title,
                problem.Errors ?? NoErrors,
                response.Error
            );
        }

        if (status == HttpStatusCode.Conflict)
        {
            return new JobConflictException(call, problem.Detail ?? problem.Title, response.Error);
        }

        var detail = response.IsSuccessStatusCode ? response.Error?.InnerException?.Message : problem.Detail;
        return new UnexpectedAnswerException(call, status, detail ?? problem.Title, response.Error);
    }

    private static bool IsTransient(int? status) => status is 408 or 429 or >= 500;

    // A success whose content is not JSON is the service's mistake; one that could not be read at all is the network's.
    private static bool IsBroken(IApiResponse response) =>
        !response.IsReceived
        || (response.IsSuccessStatusCode && response.Error is { InnerException: not JsonException });

    private static Problem ProblemOf(IApiResponse response) =>
        Problem.Parse(response.HasResponseError(out var error) ? error.Content : null);
}
