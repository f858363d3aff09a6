namespace Microsoft.DurableTask.Entities;

/// <summary>One operation on an entity.</summary>
public abstract class TaskEntityOperation
{
    /// <summary>The operation's name.</summary>
    public abstract string Name { get; }

    /// <summary>What the entity may do.</summary>
    public abstract TaskEntityContext Context { get; }

    /// <summary>The entity's state.</summary>
    public abstract TaskEntityState State { get; }

    /// <summary>Whether the caller gave an input.</summary>
    public abstract bool HasInput { get; }

    /// <summary>The input.</summary>
    /// <typeparam name="T">The type to read it as.</typeparam>
    public virtual T? GetInput<T>() => (T?)GetInput(typeof(T));

    /// <summary>The input.</summary>
    /// <param name="inputType">The type to read it as.</param>
    public abstract object? GetInput(Type inputType);

    /// <summary>The entity's name and the operation's.</summary>
    public override string ToString() => $"{Context.Id.Name}/{Name}";
}
