namespace Microsoft.DurableTask.Entities;

/// <summary>The state of an entity.</summary>
public abstract class TaskEntityState
{
    /// <summary>Whether there is a state.</summary>
    public abstract bool HasState { get; }

    /// <summary>The state.</summary>
    /// <typeparam name="T">The type to read it as.</typeparam>
    /// <param name="defaultValue">What to return if there is no state.</param>
    public virtual T? GetState<T>(T? defaultValue = default) => GetState(typeof(T)) is T state ? state : defaultValue;

    /// <summary>The state.</summary>
    /// <param name="type">The type to read it as.</param>
    /// <returns>The state; null if there is none.</returns>
    public abstract object? GetState(Type type);

    /// <summary>Replaces the state.</summary>
    /// <param name="state">The new state; null deletes it.</param>
    public abstract void SetState(object? state);
}
