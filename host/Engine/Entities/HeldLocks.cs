using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Engine.Entities;

/// <summary>The locks an instance has asked for and not given back.</summary>
internal static class HeldLocks
{
    /// <summary>The request for them, or null; an orchestration has one critical section at a time.</summary>
    public static EntityLockRequested? In(IReadOnlyList<HistoryEvent> history) =>
        history.OfType<EntityLockRequested>().LastOrDefault() is { } asked
        && !history.OfType<EntityUnlockSent>().Any(unlock => unlock.LockId == asked.Id)
            ? asked
            : null;
}
