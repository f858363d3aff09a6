using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Client.Entities;
using Microsoft.DurableTask.Entities;
using TranslationFunctions.EmbeddedHost.Engine.Entities;
using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;

namespace TranslationFunctions.EmbeddedHost.Client;

/// <summary>The programming model's client of entities over the engine in this process.</summary>
internal sealed class EngineEntityClient(EntityDirectory entities, DataConverter converter)
    : DurableEntityClient("embedded")
{
    public override async Task SignalEntityAsync(
        EntityInstanceId id,
        string operationName,
        object? input = null,
        SignalEntityOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        ThrowIfDefault(id);
        ArgumentException.ThrowIfNullOrEmpty(operationName);
        cancellation.ThrowIfCancellationRequested();
        var operation = new OperationRequest(operationName) { Input = converter.Serialize(input) };
        await entities.SignalAsync(id.ToString(), operation, options?.SignalTime);
    }

    public override async Task<EntityMetadata?> GetEntityAsync(
        EntityInstanceId id,
        bool includeState = true,
        CancellationToken cancellation = default
    ) => await FindAsync(id, cancellation) is { } row ? Untyped(row, includeState) : null;

    public override async Task<EntityMetadata<T>?> GetEntityAsync<T>(
        EntityInstanceId id,
        bool includeState = true,
        CancellationToken cancellation = default
    ) => await FindAsync(id, cancellation) is { } row ? Typed<T>(row, includeState) : null;

    public override AsyncPageable<EntityMetadata> GetAllEntitiesAsync(EntityQuery? filter = null) =>
        List(filter, Untyped);

    public override AsyncPageable<EntityMetadata<T>> GetAllEntitiesAsync<T>(EntityQuery? filter = null) =>
        List(filter, Typed<T>);

    public override async Task<CleanEntityStorageResult> CleanEntityStorageAsync(
        CleanEntityStorageRequest? request = null,
        bool continueUntilComplete = true,
        CancellationToken cancellation = default
    )
    {
        var asked = request ?? CleanEntityStorageRequest.Default;
        var (removed, released, continuation) = (0, 0, asked.ContinuationToken);
        do
        {
            var filter = new EntityFilter { WithStateless = true, Continuation = continuation };
            var page = await entities.QueryAsync(filter, cancellation);
            foreach (var row in page.Entities)
            {
                cancellation.ThrowIfCancellationRequested();
                if (asked.ReleaseOrphanedLocks && await entities.TryReleaseOrphanAsync(row, cancellation))
                {
                    released++;
                }
                else if (asked.RemoveEmptyEntities && row.IsEmpty)
                {
                    await entities.RemoveIfEmptyAsync(row.Id);
                    removed++;
                }
            }
            continuation = page.Continuation;
        } while (continueUntilComplete && continuation is not null);
        return new CleanEntityStorageResult
        {
            EmptyEntitiesRemoved = removed,
            OrphanedLocksReleased = released,
            ContinuationToken = continuation,
        };
    }

    // An entity without a state is one that is not there, for whoever asks by its id.
    private async Task<EntityRow?> FindAsync(EntityInstanceId id, CancellationToken cancellation)
    {
        ThrowIfDefault(id);
        return await entities.FindAsync(id.ToString(), cancellation) is { State: not null } row ? row : null;
    }

    private AsyncPageable<T> List<T>(EntityQuery? filter, Func<EntityRow, bool, T> read)
        where T : notnull
    {
        filter ??= new EntityQuery();
        return Pageable.Create(
            async (continuation, pageSize, cancellation) =>
            {
                var page = await entities.QueryAsync(
                    new EntityFilter
                    {
                        IdPrefix = filter.InstanceIdStartsWith ?? "",
                        UpdatedFrom = filter.LastModifiedFrom,
                        UpdatedTo = filter.LastModifiedTo,
                        WithStateless = filter.IncludeTransient,
                        PageSize = Math.Max(1, pageSize ?? filter.PageSize ?? EntityQuery.DefaultPageSize),
                        Continuation = continuation ?? filter.ContinuationToken,
                    },
                    cancellation
                );
                return new Page<T>([.. page.Entities.Select(row => read(row, filter.IncludeState))], page.Continuation);
            }
        );
    }

    private EntityMetadata Untyped(EntityRow row, bool withState) =>
        new(
            EntityInstanceId.FromString(row.Id),
            withState && row.State is { } state ? new SerializedData(state, converter) : null
        )
        {
            LastModifiedTime = row.UpdatedAt,
            BacklogQueueSize = row.Waiting.Count,
            LockedBy = row.LockedBy?.InstanceId,
        };

    private EntityMetadata<T> Typed<T>(EntityRow row, bool withState)
    {
        var id = EntityInstanceId.FromString(row.Id);
        return withState && row.State is { } state
            ? new EntityMetadata<T>(id, converter.Deserialize<T>(state))
            {
                LastModifiedTime = row.UpdatedAt,
                BacklogQueueSize = row.Waiting.Count,
                LockedBy = row.LockedBy?.InstanceId,
            }
            : new EntityMetadata<T>(id)
            {
                LastModifiedTime = row.UpdatedAt,
                BacklogQueueSize = row.Waiting.Count,
                LockedBy = row.LockedBy?.InstanceId,
            };
    }

    private static void ThrowIfDefault(EntityInstanceId id)
    {
        if (id == default)
        {
            throw new ArgumentException("The default value is no entity's id: give it a name and a key.", nameof(id));
        }
    }
}
