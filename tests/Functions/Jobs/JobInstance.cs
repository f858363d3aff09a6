using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using TranslationFunctions.Simulation;
using TranslationFunctions.Translation;

namespace TranslationFunctions.Tests.Functions.Jobs;

/// <summary>A job as the store holds it: created at second 0, started at 2, due at 12.</summary>
internal static class JobInstance
{
    public static readonly DateTimeOffset Created = new(2026, 1, 31, 10, 0, 0, TimeSpan.Zero);

    public static readonly TranslationInput Input = new(
        new JobSpec(null, "es", new FixedDelay(10), new FixedFailure(0), null),
        Seed: 7
    );

    public static DateTimeOffset At(double seconds) => Created.AddSeconds(seconds);

    public static OrchestrationMetadata Create(
        OrchestrationRuntimeStatus status,
        double updated = 2,
        string? output = null,
        TaskFailureDetails? failure = null,
        bool started = true,
        string name = TranslateVideo.Name
    ) =>
        new(name, "a1")
        {
            RuntimeStatus = status,
            CreatedAt = Created,
            LastUpdatedAt = At(updated),
            DataConverter = JsonDataConverter.Default,
            SerializedInput = JsonDataConverter.Default.Serialize(Input),
            SerializedCustomStatus = started
                ? JsonDataConverter.Default.Serialize(new TranslationProgress(1) { StartedAt = At(2), DueAt = At(12) })
                : null,
            SerializedOutput = output,
            FailureDetails = failure,
        };
}
