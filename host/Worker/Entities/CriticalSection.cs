using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Worker.Entities;

/// <summary>
/// The entities an orchestrator has locked, and what it may do with them. An orchestrator is in one critical section at
/// a time, calls only what it has locked, and each of those one call at a time.
/// </summary>
internal sealed class CriticalSection
{
    private readonly HashSet<string> available = new(StringComparer.Ordinal);
    private bool granted;

    /// <summary>The request for the locks; null outside of a critical section.</summary>
    public EntityLockRequested? Request { get; private set; }

    /// <summary>The locked entities that are not in use.</summary>
    public IReadOnlyCollection<string> Available => available;

    /// <summary>The locks are asked for.</summary>
    /// <exception cref="InvalidOperationException">The orchestrator is in a critical section.</exception>
    public void Enter(EntityLockRequested request)
    {
        ThrowIfEntered();
        Request = request;
    }

    /// <summary>A critical section must not begin within another one.</summary>
    /// <exception cref="InvalidOperationException">The orchestrator is in a critical section.</exception>
    public void ThrowIfEntered()
    {
        if (Request is not null)
        {
            throw new InvalidOperationException(
                "Must not enter another critical section from within a critical section."
            );
        }
    }

    /// <summary>The locks are held.</summary>
    public void Granted()
    {
        granted = true;
        available.UnionWith(Request!.Entities);
    }

    /// <summary>The critical section has ended.</summary>
    public void Exit()
    {
        Request = null;
        granted = false;
        available.Clear();
    }

    /// <summary>A call begins.</summary>
    /// <exception cref="InvalidOperationException">The entity is not locked, or in use.</exception>
    public void BeginCall(string entity)
    {
        if (Request is null || available.Remove(entity))
        {
            return;
        }
        throw new InvalidOperationException(
            !granted ? "Must await the completion of the lock request prior to calling any entity."
            : Request.Entities.Contains(entity, StringComparer.Ordinal)
                ? "Must not call an entity from a critical section while a prior call to the same entity is still pending."
            : "Must not call an entity from a critical section if it is not one of the locked entities."
        );
    }

    /// <summary>A call has ended.</summary>
    public void EndCall(string entity)
    {
        if (granted && Request!.Entities.Contains(entity, StringComparer.Ordinal))
        {
            available.Add(entity);
        }
    }

    /// <summary>A locked entity must not be signalled.</summary>
    /// <exception cref="InvalidOperationException">The entity is locked by the orchestrator.</exception>
    public void ThrowIfLocked(string entity)
    {
        if (Request?.Entities.Contains(entity, StringComparer.Ordinal) == true)
        {
            throw new InvalidOperationException("Must not signal a locked entity from a critical section.");
        }
    }

    /// <summary>No sub-orchestration must begin in a critical section.</summary>
    /// <exception cref="InvalidOperationException">The orchestrator is in a critical section.</exception>
    public void ThrowIfHeld()
    {
        if (Request is not null)
        {
            throw new InvalidOperationException("While holding locks, cannot call suborchestrators.");
        }
    }
}
