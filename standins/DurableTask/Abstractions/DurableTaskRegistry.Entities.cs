using Microsoft.DurableTask.Entities;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.DurableTask;

public sealed partial class DurableTaskRegistry
{
    /// <summary>Registers an entity.</summary>
    /// <param name="name">The name.</param>
    /// <param name="factory">Makes one for each operation.</param>
    /// <returns>This registry.</returns>
    /// <exception cref="ArgumentException">The name is empty, or taken.</exception>
    public DurableTaskRegistry AddEntity(TaskName name, Func<IServiceProvider, ITaskEntity> factory)
    {
        entities.Add(name, TaskVersion.Unversioned, factory);
        return this;
    }

    /// <summary>Registers an entity class. Its constructor takes services from dependency injection.</summary>
    /// <param name="name">The name.</param>
    /// <param name="type">The class.</param>
    /// <returns>This registry.</returns>
    /// <exception cref="ArgumentException">The name is empty or taken, or the type is no entity class.</exception>
    public DurableTaskRegistry AddEntity(TaskName name, Type type)
    {
        TaskTypes.ThrowIfNotConcrete<ITaskEntity>(type);
        return AddEntity(name, services => (ITaskEntity)ActivatorUtilities.CreateInstance(services, type));
    }

    /// <summary>Registers an entity class by its <see cref="DurableTaskAttribute"/> or its name.</summary>
    /// <param name="type">The class.</param>
    /// <returns>This registry.</returns>
    /// <exception cref="ArgumentException">The name is taken, or the type is no entity class.</exception>
    public DurableTaskRegistry AddEntity(Type type)
    {
        TaskTypes.ThrowIfNotConcrete<ITaskEntity>(type);
        return AddEntity(TaskTypes.NameOf(type), type);
    }

    /// <summary>Registers an entity class. Its constructor takes services from dependency injection.</summary>
    /// <typeparam name="TEntity">The class.</typeparam>
    /// <param name="name">The name.</param>
    /// <returns>This registry.</returns>
    /// <exception cref="ArgumentException">The name is empty or taken, or the type is no entity class.</exception>
    public DurableTaskRegistry AddEntity<TEntity>(TaskName name)
        where TEntity : class, ITaskEntity => AddEntity(name, typeof(TEntity));

    /// <summary>Registers an entity class by its <see cref="DurableTaskAttribute"/> or its name.</summary>
    /// <typeparam name="TEntity">The class.</typeparam>
    /// <returns>This registry.</returns>
    /// <exception cref="ArgumentException">The name is taken, or the type is no entity class.</exception>
    public DurableTaskRegistry AddEntity<TEntity>()
        where TEntity : class, ITaskEntity => AddEntity(typeof(TEntity));

    /// <summary>Registers one entity object for every operation.</summary>
    /// <param name="name">The name.</param>
    /// <param name="entity">The entity.</param>
    /// <returns>This registry.</returns>
    /// <exception cref="ArgumentException">The name is empty, or taken.</exception>
    public DurableTaskRegistry AddEntity(TaskName name, ITaskEntity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return AddEntity(name, _ => entity);
    }

    /// <summary>Registers one entity object by its class's <see cref="DurableTaskAttribute"/> or name.</summary>
    /// <param name="entity">The entity.</param>
    /// <returns>This registry.</returns>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public DurableTaskRegistry AddEntity(ITaskEntity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return AddEntity(TaskTypes.NameOf(entity.GetType()), entity);
    }
}
