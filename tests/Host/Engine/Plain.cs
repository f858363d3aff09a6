using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.Tests.Host.Engine;

/// <summary>Rows and events without stack traces, which say where the code was built.</summary>
internal static class Plain
{
    public static InstanceRow Of(InstanceRow row) =>
        row with
        {
            Failure = row.Failure is { } failure ? Of(failure) : null,
        };

    public static HistoryEvent Of(HistoryEvent happened) =>
        happened switch
        {
            TaskFailed failed => failed with { Failure = Of(failed.Failure) },
            ChildFailed failed => failed with { Failure = Of(failed.Failure) },
            ExecutionEnded { Failure: { } failure } ended => ended with { Failure = Of(failure) },
            _ => happened,
        };

    private static FailureRecord Of(FailureRecord failure) =>
        failure with
        {
            StackTrace = null,
            Inner = failure.Inner is { } inner ? Of(inner) : null,
        };
}
