using System.Diagnostics;
using Microsoft.Azure.Functions.Worker;

namespace TranslationFunctions.EmbeddedHost.Functions;

/// <summary>The trace that a call belongs to: the running activity's, else the caller's headers.</summary>
internal sealed class W3CTraceContext(string? callerParent, string? callerState) : TraceContext
{
    private readonly Activity? activity = Activity.Current;

    public override string TraceParent => activity?.Id ?? callerParent ?? string.Empty;

    public override string TraceState =>
        activity is null ? callerState ?? string.Empty : activity.TraceStateString ?? string.Empty;
}
