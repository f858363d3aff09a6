namespace TranslationFunctions.EmbeddedHost.History;

/// <summary>An instance's status row: all that is known of it without its history.</summary>
/// <param name="Execution">
/// This run's number: positive, unique in the store, growing. An id that is started again, or continues as new, gets
/// another one, so that what belongs to an earlier run is known by it.
/// </param>
/// <param name="Id">The instance's id, as its caller chose it; unique among the instances in the store.</param>
/// <param name="Name">The orchestrator's name as it was asked for.</param>
/// <param name="CreatedAt">When it was accepted; kept through continue-as-new.</param>
internal sealed record InstanceRow(long Execution, string Id, string Name, DateTimeOffset CreatedAt)
{
    /// <summary>Where it stands.</summary>
    public InstanceStatus Status { get; init; } = InstanceStatus.Pending;

    /// <summary>When its row last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; } = CreatedAt;

    /// <summary>The orchestration's version; null when it has none.</summary>
    public string? Version { get; init; }

    /// <summary>Its input as JSON.</summary>
    public string? Input { get; init; }

    /// <summary>Its output as JSON, or the bare message of its failure.</summary>
    public string? Output { get; init; }

    /// <summary>The custom status its code last set, as JSON.</summary>
    public string? CustomStatus { get; init; }

    /// <summary>Why it failed.</summary>
    public FailureRecord? Failure { get; init; }

    /// <summary>Who waits for its result; null at the root.</summary>
    public ParentLink? Parent { get; init; }

    /// <summary>The tags it was started with.</summary>
    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    /// <summary>How many events its history holds.</summary>
    public int HistoryLength { get; init; }
}

/// <summary>The instance that started another one as its child, and the action that did.</summary>
internal sealed record ParentLink(string InstanceId, long Execution, int TaskId, string Name);
