using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.DurableTask;

public sealed partial class DurableTaskRegistry
{
    /// <summary>Registers an activity.</summary>
    /// <param name="name">The name.</param>
    /// <param name="factory">Makes one for each run.</param>
    /// <returns>This registry.</returns>
    /// <exception cref="ArgumentException">The name is empty, or taken.</exception>
    public DurableTaskRegistry AddActivity(TaskName name, Func<IServiceProvider, ITaskActivity> factory) =>
        Register(name, TaskVersion.Unversioned, factory);

    /// <summary>Registers an activity of a version.</summary>
    /// <param name="name">The name.</param>
    /// <param name="version">The version.</param>
    /// <param name="factory">Makes one for each run.</param>
    /// <returns>This registry.</returns>
    /// <exception cref="ArgumentException">The name is empty, or taken with this version.</exception>
    public DurableTaskRegistry AddActivity(TaskName name, TaskVersion version, Func<ITaskActivity> factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        return Register(name, version, _ => factory());
    }

    /// <summary>Registers an activity class. Its constructor takes services from dependency injection.</summary>
    /// <param name="name">The name.</param>
    /// <param name="type">The class.</param>
    /// <returns>This registry.</returns>
    /// <exception cref="ArgumentException">The name is empty or taken, or the type is no activity class.</exception>
    public DurableTaskRegistry AddActivity(TaskName name, Type type)
    {
        TaskTypes.ThrowIfNotConcrete<ITaskActivity>(type);
        return Register(
            name,
            TaskTypes.VersionOf(type),
            services => (ITaskActivity)ActivatorUtilities.GetServiceOrCreateInstance(services, type)
        );
    }

    /// <summary>Registers an activity class by its <see cref="DurableTaskAttribute"/> or its name.</summary>
    /// <param name="type">The class.</param>
    /// <returns>This registry.</returns>
    /// <exception cref="ArgumentException">The name is taken, or the type is no activity class.</exception>
    public DurableTaskRegistry AddActivity(Type type)
    {
        TaskTypes.ThrowIfNotConcrete<ITaskActivity>(type);
        return AddActivity(TaskTypes.NameOf(type), type);
    }

    /// <summary>Registers an activity class. Its constructor takes services from dependency injection.</summary>
    /// <typeparam name="TActivity">The class.</typeparam>
    /// <param name="name">The name.</param>
    /// <returns>This registry.</returns>
    /// <exception cref="ArgumentException">The name is empty or taken, or the type is no activity class.</exception>
    public DurableTaskRegistry AddActivity<TActivity>(TaskName name)
        where TActivity : class, ITaskActivity => AddActivity(name, typeof(TActivity));

    /// <summary>Registers an activity class by its <see cref="DurableTaskAttribute"/> or its name.</summary>
    /// <typeparam name="TActivity">The class.</typeparam>
    /// <returns>This registry.</returns>
    /// <exception cref="ArgumentException">The name is taken, or the type is no activity class.</exception>
    public DurableTaskRegistry AddActivity<TActivity>()
        where TActivity : class, ITaskActivity => AddActivity(typeof(TActivity));

    /// <summary>Registers one activity object for every run.</summary>
    /// <param name="name">The name.</param>
    /// <param name="activity">The activity.</param>
    /// <returns>This registry.</returns>
    /// <exception cref="ArgumentException">The name is empty, or taken.</exception>
    public DurableTaskRegistry AddActivity(TaskName name, ITaskActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return AddActivity(name, TaskTypes.VersionOf(activity.GetType()), () => activity);
    }

    /// <summary>Registers one activity object by its class's <see cref="DurableTaskAttribute"/> or name.</summary>
    /// <param name="activity">The activity.</param>
    /// <returns>This registry.</returns>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public DurableTaskRegistry AddActivity(ITaskActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return AddActivity(TaskTypes.NameOf(activity.GetType()), activity);
    }

    private DurableTaskRegistry Register(
        TaskName name,
        TaskVersion version,
        Func<IServiceProvider, ITaskActivity> factory
    )
    {
        activities.Add(name, version, factory);
        return this;
    }
}
