using System.Diagnostics;
using Refit;

namespace TranslationFunctions.Client;

/// <summary>One call, as metrics and traces see it.</summary>
internal sealed class MeasuredCall : IDisposable
{
    private readonly CallTrace _trace;
    private readonly TimeProvider _time;
    private readonly long _started;
    private readonly Activity? _activity;
    private string _outcome = "no answer";

    public MeasuredCall(CallTrace trace, TimeProvider time)
    {
        (_trace, _time, _started) = (trace, time, time.GetTimestamp());
        _activity = ClientMetrics
            .Activities.StartActivity($"translation {trace.Operation}", ActivityKind.Client)
            ?.SetTag("translation.job.id", trace.JobId)
            .SetTag("translation.attempt", trace.Attempts + 1);
    }

    public void Answered(IApiResponse response)
    {
        _outcome = response.StatusCode is { } status ? $"{(int)status}" : _outcome;
        _activity?.SetStatus(response.IsSuccessful ? ActivityStatusCode.Ok : ActivityStatusCode.Error, _outcome);
    }

    public void Dispose()
    {
        ClientMetrics.Called(_trace.Operation, _outcome, _time.GetElapsedTime(_started));
        _activity?.SetTag("outcome", _outcome).Dispose();
    }
}
