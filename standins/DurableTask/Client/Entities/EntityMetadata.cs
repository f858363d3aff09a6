using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Microsoft.DurableTask.Entities;

namespace Microsoft.DurableTask.Client.Entities;

/// <summary>What is known of an entity at a moment.</summary>
/// <typeparam name="TState">The type of the state.</typeparam>
[JsonConverter(typeof(EntityMetadataConverter))]
public class EntityMetadata<TState>
{
    private readonly TState? state;

    /// <summary>Creates metadata without a state.</summary>
    /// <param name="id">The entity.</param>
    /// <exception cref="ArgumentException">The id is the default value.</exception>
    public EntityMetadata(EntityInstanceId id) =>
        Id = id == default ? throw new ArgumentException("The default value is no entity's id.", nameof(id)) : id;

    /// <summary>Creates metadata.</summary>
    /// <param name="id">The entity.</param>
    /// <param name="state">The state; null means there is none.</param>
    /// <exception cref="ArgumentException">The id is the default value.</exception>
    public EntityMetadata(EntityInstanceId id, TState? state)
        : this(id)
    {
        IncludesState = state is not null;
        this.state = state;
    }

    /// <summary>The entity.</summary>
    public EntityInstanceId Id { get; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset LastModifiedTime { get; init; }

    /// <summary>How many operations wait.</summary>
    public int BacklogQueueSize { get; init; }

    /// <summary>The orchestration that holds its lock; null if it is not locked.</summary>
    public string? LockedBy { get; init; }

    /// <summary>Whether there is a state and it was asked for.</summary>
    [MemberNotNullWhen(true, nameof(State))]
    [MemberNotNullWhen(true, nameof(state))]
    public bool IncludesState { get; }

    /// <summary>The state.</summary>
    /// <exception cref="InvalidOperationException">There is none, or it was not asked for.</exception>
    public TState State =>
        IncludesState
            ? state
            : throw new InvalidOperationException(
                $"'{Id}' came without a state: check IncludesState, and ask with includeState: true."
            );
}

/// <summary>What is known of an entity at a moment, its state as text.</summary>
/// <param name="id">The entity.</param>
/// <param name="state">The state; null means there is none.</param>
/// <exception cref="ArgumentException">The id is the default value.</exception>
[JsonConverter(typeof(EntityMetadataConverter))]
public sealed class EntityMetadata(EntityInstanceId id, SerializedData? state = null)
    : EntityMetadata<SerializedData>(id, state);
