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
        IsBroken(response) || (int?)response.StatusCode is 408 or 429 or >= 500;

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
        if (status == HttpStatusCode.Conflict)
        {
            return new JobConflictException(call, problem.Detail ?? problem.Title, response.Error);
        }

        var detail = response.IsSuccessStatusCode ? response.Error?.InnerException?.Message : problem.Detail;
        return new UnexpectedAnswerException(call, status, detail ?? problem.Title, response.Error);
    }

    public static BadJobRequestException DescribeBadRequest(IApiResponse response, CallSummary call)
    {
        var problem = ProblemOf(response);
        return new BadJobRequestException(
            call,
            problem.Detail ?? problem.Title,
            problem.Errors ?? NoErrors,
            response.Error
        );
    }

    // A success whose content is not JSON is the service's mistake; one that could not be read at all is the network's.
    private static bool IsBroken(IApiResponse response) =>
        !response.IsReceived
        || (response.IsSuccessStatusCode && response.Error is { InnerException: not JsonException });

    private static Problem ProblemOf(IApiResponse response) =>
        Problem.Parse(response.HasResponseError(out var error) ? error.Content : null);
}
