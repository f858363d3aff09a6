using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace TranslationFunctions.Tests.Host.Engine.Model;

/// <summary>What a client sees of an instance, times in seconds since the start.</summary>
internal sealed record ObservedInstance(string Id, OrchestrationRuntimeStatus Status, double Created, double Updated)
{
    public static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public bool IsCompleted { get; init; }

    public string? Input { get; init; }

    public string? Output { get; init; }

    public string? CustomStatus { get; init; }

    public ModelFailure? Failure { get; init; }

    public static ObservedInstance Of(OrchestrationMetadata row) =>
        new(
            row.InstanceId,
            row.RuntimeStatus,
            (row.CreatedAt - Start).TotalSeconds,
            (row.LastUpdatedAt - Start).TotalSeconds
        )
        {
            IsCompleted = row.IsCompleted,
            Input = row.SerializedInput,
            Output = row.SerializedOutput,
            CustomStatus = row.SerializedCustomStatus,
            Failure = Of(row.FailureDetails),
        };

    private static ModelFailure? Of(TaskFailureDetails? failure) =>
        failure is null ? null : new(failure.ErrorType, failure.ErrorMessage, Of(failure.InnerFailure));
}
