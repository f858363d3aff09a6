using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace TranslationFunctions.Client;

/// <summary>What the client measures, and where it traces to.</summary>
internal static class ClientMetrics
{
    public const string Name = "TranslationFunctions.Client";

    public static readonly ActivitySource Activities = new(Name);

    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> CallDuration = Meter.CreateHistogram<double>(
        "translation.client.call.duration",
        "s",
        "How long a call took, by operation and outcome."
    );

    private static readonly Counter<long> Retries = Meter.CreateCounter<long>(
        "translation.client.retries",
        "{retry}",
        "Calls made again after a fault, by operation."
    );

    private static readonly UpDownCounter<long> ActiveWaits = Meter.CreateUpDownCounter<long>(
        "translation.client.waits.active",
        "{wait}",
        "Waits under way."
    );

    private static readonly Histogram<double> WaitDuration = Meter.CreateHistogram<double>(
        "translation.client.wait.duration",
        "s",
        "How long a wait took, by outcome."
    );

    private static readonly Histogram<int> WaitCalls = Meter.CreateHistogram<int>(
        "translation.client.wait.calls",
        "{call}",
        "How many status calls a wait took, by outcome."
    );

    public static void Called(string operation, string outcome, TimeSpan duration) =>
        CallDuration.Record(duration.TotalSeconds, new("operation", operation), new("outcome", outcome));

    public static void Retried(string operation) =>
        Retries.Add(1, new KeyValuePair<string, object?>("operation", operation));

    public static void WaitBegan() => ActiveWaits.Add(1);

    public static void WaitEnded(string outcome, TimeSpan elapsed, int calls)
    {
        ActiveWaits.Add(-1);
        var tag = new KeyValuePair<string, object?>("outcome", outcome);
        WaitDuration.Record(elapsed.TotalSeconds, tag);
        WaitCalls.Record(calls, tag);
    }
}
