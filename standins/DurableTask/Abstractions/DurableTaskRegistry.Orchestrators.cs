namespace Microsoft.DurableTask;

public sealed partial class DurableTaskRegistry
{
    /// <summary>Registers an orchestrator of a version.</summary>
    /// <param name="name">The name.</param>
    /// <param name="version">The version.</param>
    /// <param name="factory">Makes one for each run.</param>
    /// <returns>This registry.</returns>
    /// <exception cref="ArgumentException">The name is empty, or taken with this version.</exception>
    public DurableTaskRegistry AddOrchestrator(TaskName name, TaskVersion version, Func<ITaskOrchestrator> factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        orchestrators.Add(name, version, _ => factory());
        return this;
    }

    /// <summary>Registers an orchestrator.</summary>
    /// <param name="name">The name.</param>
    /// <param name="factory">Makes one for each run.</param>
    /// <returns>This registry.</returns>
    /// <exception cref="ArgumentException">The name is empty, or taken.</exception>
    public DurableTaskRegistry AddOrchestrator(TaskName name, Func<ITaskOrchestrator> factory) =>
        AddOrchestrator(name, TaskVersion.Unversioned, factory);

    /// <summary>Registers an orchestrator class. Orchestrators take nothing from dependency injection.</summary>
    /// <param name="name">The name.</param>
    /// <param name="type">The class; it has a public constructor without parameters.</param>
    /// <returns>This registry.</returns>
    /// <exception cref="ArgumentException">The name is empty or taken, or the type is no orchestrator class.</exception>
    public DurableTaskRegistry AddOrchestrator(TaskName name, Type type)
    {
        TaskTypes.ThrowIfNotConcrete<ITaskOrchestrator>(type);
        return AddOrchestrator(
            name,
            TaskTypes.VersionOf(type),
            () => (ITaskOrchestrator)Activator.CreateInstance(type)!
        );
    }

    /// <summary>Registers an orchestrator class by its <see cref="DurableTaskAttribute"/> or its name.</summary>
    /// <param name="type">The class; it has a public constructor without parameters.</param>
    /// <returns>This registry.</returns>
    /// <exception cref="ArgumentException">The name is taken, or the type is no orchestrator class.</exception>
    public DurableTaskRegistry AddOrchestrator(Type type)
    {
        TaskTypes.ThrowIfNotConcrete<ITaskOrchestrator>(type);
        return AddOrchestrator(TaskTypes.NameOf(type), type);
    }

    /// <summary>Registers an orchestrator class.</summary>
    /// <typeparam name="TOrchestrator">The class; it has a public constructor without parameters.</typeparam>
    /// <param name="name">The name.</param>
    /// <returns>This registry.</returns>
    /// <exception cref="ArgumentException">The name is empty or taken, or the type is no orchestrator class.</exception>
    public DurableTaskRegistry AddOrchestrator<TOrchestrator>(TaskName name)
        where TOrchestrator : class, ITaskOrchestrator => AddOrchestrator(name, typeof(TOrchestrator));

    /// <summary>Registers an orchestrator class by its <see cref="DurableTaskAttribute"/> or its name.</summary>
    /// <typeparam name="TOrchestrator">The class; it has a public constructor without parameters.</typeparam>
    /// <returns>This registry.</returns>
    /// <exception cref="ArgumentException">The name is taken, or the type is no orchestrator class.</exception>
    public DurableTaskRegistry AddOrchestrator<TOrchestrator>()
        where TOrchestrator : class, ITaskOrchestrator => AddOrchestrator(typeof(TOrchestrator));

    /// <summary>Registers one orchestrator object for every run.</summary>
    /// <param name="name">The name.</param>
    /// <param name="orchestrator">The orchestrator.</param>
    /// <returns>This registry.</returns>
    /// <exception cref="ArgumentException">The name is empty, or taken.</exception>
    public DurableTaskRegistry AddOrchestrator(TaskName name, ITaskOrchestrator orchestrator)
    {
        ArgumentNullException.ThrowIfNull(orchestrator);
        return AddOrchestrator(name, TaskTypes.VersionOf(orchestrator.GetType()), () => orchestrator);
    }

    /// <summary>Registers one orchestrator object by its class's <see cref="DurableTaskAttribute"/> or name.</summary>
    /// <param name="orchestrator">The orchestrator.</param>
    /// <returns>This registry.</returns>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public DurableTaskRegistry AddOrchestrator(ITaskOrchestrator orchestrator)
    {
        ArgumentNullException.ThrowIfNull(orchestrator);
        return AddOrchestrator(TaskTypes.NameOf(orchestrator.GetType()), orchestrator);
    }
}
