using Microsoft.DurableTask;
using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Worker;

/// <summary>Failures, from exceptions to history to the programming model.</summary>
internal static class Failures
{
    public static FailureRecord Of(Exception error) =>
        new(error.GetType().FullName!, error.Message)
        {
            StackTrace = error.StackTrace,
            Inner = error switch
            {
                TaskFailedException failed => Of(failed.FailureDetails),
                { InnerException: { } inner } => Of(inner),
                _ => null,
            },
        };

    public static FailureRecord Of(TaskFailureDetails details) =>
        new(details.ErrorType, details.ErrorMessage)
        {
            StackTrace = details.StackTrace,
            Inner = details.InnerFailure is { } inner ? Of(inner) : null,
        };

    public static TaskFailureDetails ToDetails(this FailureRecord failure) =>
        new(failure.Type, failure.Message, failure.StackTrace, failure.Inner?.ToDetails(), Properties: null);

    public static FailureRecord NotFound(string kind, string name, string? version) =>
        new(
            $"{kind}TaskNotFound",
            string.IsNullOrEmpty(version)
                ? $"No {Lower(kind)} task named '{name}' was found."
                : $"No {Lower(kind)} task named '{name}' with version '{version}' was found."
        );

    /// <summary>Whether the failure says that there is no such task; such a failure is not worth a retry.</summary>
    public static bool IsNotFound(this TaskFailureDetails details) =>
        details.ErrorType is "ActivityTaskNotFound" or "OrchestratorTaskNotFound";

    private static string Lower(string kind) => kind.ToLowerInvariant();
}
