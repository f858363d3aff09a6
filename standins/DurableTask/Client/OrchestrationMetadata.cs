using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;

namespace Microsoft.DurableTask.Client;

/// <summary>What is known of an instance at a moment.</summary>
/// <param name="name">The name by which it was started.</param>
/// <param name="instanceId">The id.</param>
public sealed class OrchestrationMetadata(string name, string instanceId)
{
    private const int MaxShown = 50;

    /// <summary>The name by which it was started.</summary>
    public string Name { get; } = name;

    /// <summary>The id.</summary>
    public string InstanceId { get; } = instanceId;

    /// <summary>What reads input, output and custom status; null if they were not asked for.</summary>
    public DataConverter? DataConverter { get; init; }

    /// <summary>Where the instance stands.</summary>
    public OrchestrationRuntimeStatus RuntimeStatus { get; init; }

    /// <summary>When it was created, in UTC.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed, in UTC.</summary>
    public DateTimeOffset LastUpdatedAt { get; init; }

    /// <summary>The input as text; null if there is none, or it was not asked for.</summary>
    public string? SerializedInput { get; init; }

    /// <summary>The output as text; null if there is none, or it was not asked for.</summary>
    public string? SerializedOutput { get; init; }

    /// <summary>The custom status as text; null if there is none, or it was not asked for.</summary>
    public string? SerializedCustomStatus { get; init; }

    /// <summary>The tags. The default value is empty.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The failure; null if it did not fail, or was not asked for.</summary>
    public TaskFailureDetails? FailureDetails { get; init; }

    /// <summary>Whether it is Running.</summary>
    public bool IsRunning => RuntimeStatus == OrchestrationRuntimeStatus.Running;

    /// <summary>Whether it is Completed, Failed or Terminated.</summary>
    public bool IsCompleted =>
        RuntimeStatus
            is OrchestrationRuntimeStatus.Completed
                or OrchestrationRuntimeStatus.Failed
                or OrchestrationRuntimeStatus.Terminated;

    /// <summary>The input.</summary>
    /// <typeparam name="T">The type to read it as.</typeparam>
    /// <exception cref="InvalidOperationException">Inputs and outputs were not asked for.</exception>
    public T? ReadInputAs<T>() => Converter().Deserialize<T>(SerializedInput);

    /// <summary>The output.</summary>
    /// <typeparam name="T">The type to read it as.</typeparam>
    /// <exception cref="InvalidOperationException">Inputs and outputs were not asked for.</exception>
    public T? ReadOutputAs<T>() => Converter().Deserialize<T>(SerializedOutput);

    /// <summary>The custom status.</summary>
    /// <typeparam name="T">The type to read it as.</typeparam>
    /// <exception cref="InvalidOperationException">Inputs and outputs were not asked for.</exception>
    public T? ReadCustomStatusAs<T>() => Converter().Deserialize<T>(SerializedCustomStatus);

    /// <summary>The metadata in one line, for logs; input, output and failure are cut at 50 characters.</summary>
    public override string ToString()
    {
        StringBuilder text = new(
            $"[Name: '{Name}', ID: '{InstanceId}', RuntimeStatus: {RuntimeStatus}, CreatedAt: {CreatedAt:s}, LastUpdatedAt: {LastUpdatedAt:s}"
        );
        Append(text, "Input", SerializedInput);
        Append(text, "Output", SerializedOutput);
        Append(text, "FailureDetails", FailureDetails?.ErrorMessage, $"{FailureDetails?.ErrorType} - ");
        return text.Append(']').ToString();
    }

    private static void Append(StringBuilder text, string label, string? value, string prefix = "")
    {
        if (value is not null)
        {
            string shown = value.Length > MaxShown ? $"{value.AsSpan(0, MaxShown)}..." : value;
            text.Append($", {label}: '{prefix}{shown}'");
        }
    }

    private DataConverter Converter([CallerMemberName] string reader = "") =>
        DataConverter
        ?? throw new InvalidOperationException(
            $"{reader} needs data that was not fetched: ask for the instance with getInputsAndOutputs: true."
        );
}
