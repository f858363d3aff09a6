using System.Diagnostics;

namespace TranslationFunctions.Client;

/// <summary>One wait, as metrics and traces see it: its calls are children of its activity.</summary>
internal sealed class MeasuredWait : IDisposable
{
    private readonly WaitCourse _course;
    private readonly Activity? _activity;
    private string _outcome = "canceled";

    public MeasuredWait(WaitCourse course)
    {
        _course = course;
        _activity = ClientMetrics
            .Activities.StartActivity("translation wait")
            ?.SetTag("translation.job.id", course.JobId);
        ClientMetrics.WaitBegan();
    }

    public JobOutcome Ended(JobOutcome outcome)
    {
        _outcome = outcome.Error?.GetType().Name ?? outcome.Status?.State.ToString() ?? _outcome;
        _activity?.SetStatus(outcome.Error is null ? ActivityStatusCode.Ok : ActivityStatusCode.Error, _outcome);
        return outcome;
    }

    public void Dispose()
    {
        ClientMetrics.WaitEnded(_outcome, _course.Trace.Elapsed, _course.Trace.Attempts);
        _activity?.SetTag("translation.calls", _course.Trace.Attempts).Dispose();
    }
}
