using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Engine.Entities;

/// <summary>What an entity does with what was asked of it: which operations run now, who holds its lock, who waits.</summary>
/// <param name="Row">The entity after the turn, but for what its operations do to the state.</param>
/// <param name="Operations">The operations to run, in order.</param>
/// <param name="Granted">The lock requests that were granted and go on to the next entity.</param>
internal sealed record EntityTurn(
    EntityRow Row,
    IReadOnlyList<OperationRequest> Operations,
    IReadOnlyList<LockRequest> Granted
)
{
    /// <summary>Sorts requests. While the entity is locked, only its lock's owner is served; the others keep their order.</summary>
    public static EntityTurn Of(EntityRow row, IEnumerable<EntityRequest> requests)
    {
        var sorter = new Sorter(row);
        foreach (var request in requests)
        {
            sorter.Take(request);
        }
        return sorter.Turn;
    }

    private sealed class Sorter(EntityRow row)
    {
        private readonly List<OperationRequest> operations = [];
        private readonly List<LockRequest> granted = [];
        private readonly LinkedList<EntityRequest> waiting = new(row.Waiting);
        private ParentLink? owner = row.LockedBy;

        public EntityTurn Turn => new(row with { LockedBy = owner, Waiting = [.. waiting] }, operations, granted);

        public void Take(EntityRequest request)
        {
            if (request is LockRelease release)
            {
                Release(release.Owner);
            }
            else if (!TryServe(request))
            {
                waiting.AddLast(request);
            }
        }

        private bool TryServe(EntityRequest request)
        {
            switch (request)
            {
                case OperationRequest operation when owner is null || IsOwner(operation.Caller):
                    operations.Add(operation);
                    return true;
                case LockRequest asked when owner is null:
                    owner = asked.Owner;
                    granted.Add(asked);
                    return true;
                default:
                    return false;
            }
        }

        private bool IsOwner(ParentLink? caller) =>
            caller is not null && caller.InstanceId == owner!.InstanceId && caller.Execution == owner.Execution;

        private void Release(ParentLink released)
        {
            for (var node = waiting.First; node is not null; node = node.Next)
            {
                if (node.Value is LockRequest asked && asked.Owner == released)
                {
                    waiting.Remove(node);
                    break;
                }
            }
            if (owner != released)
            {
                return;
            }
            owner = null;
            while (waiting.First is { } first && TryServe(first.Value))
            {
                waiting.RemoveFirst();
            }
        }
    }
}
