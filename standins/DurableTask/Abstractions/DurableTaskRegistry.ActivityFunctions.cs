namespace Microsoft.DurableTask;

public sealed partial class DurableTaskRegistry
{
    /// <summary>Registers a function as an activity.</summary>
    /// <typeparam name="TInput">The type of the input.</typeparam>
    /// <typeparam name="TOutput">The type of the result.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="activity">The function.</param>
    /// <returns>This registry.</returns>
    /// <exception cref="ArgumentException">The name is empty, or taken.</exception>
    public DurableTaskRegistry AddActivityFunc<TInput, TOutput>(
        TaskName name,
        Func<TaskActivityContext, TInput, Task<TOutput>> activity
    ) => AddActivityFunc(name, TaskVersion.Unversioned, activity);

    /// <summary>Registers a function as an activity of a version.</summary>
    /// <typeparam name="TInput">The type of the input.</typeparam>
    /// <typeparam name="TOutput">The type of the result.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="version">The version.</param>
    /// <param name="activity">The function.</param>
    /// <returns>This registry.</returns>
    /// <exception cref="ArgumentException">The name is empty, or taken with this version.</exception>
    public DurableTaskRegistry AddActivityFunc<TInput, TOutput>(
        TaskName name,
        TaskVersion version,
        Func<TaskActivityContext, TInput, Task<TOutput>> activity
    )
    {
        ArgumentNullException.ThrowIfNull(activity);
        ITaskActivity wrapper = FuncTaskActivity.Create(activity);
        return AddActivity(name, version, () => wrapper);
    }

    /// <inheritdoc cref="AddActivityFunc{TInput, TOutput}(TaskName, Func{TaskActivityContext, TInput, Task{TOutput}})" />
    public DurableTaskRegistry AddActivityFunc<TInput, TOutput>(
        TaskName name,
        Func<TaskActivityContext, TInput, TOutput> activity
    )
    {
        ArgumentNullException.ThrowIfNull(activity);
        return AddActivityFunc<TInput, TOutput>(name, (context, input) => Task.FromResult(activity(context, input)));
    }

    /// <inheritdoc cref="AddActivityFunc{TInput, TOutput}(TaskName, Func{TaskActivityContext, TInput, Task{TOutput}})" />
    public DurableTaskRegistry AddActivityFunc<TInput>(TaskName name, Func<TaskActivityContext, TInput, Task> activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return AddActivityFunc<TInput, object?>(
            name,
            async (context, input) =>
            {
                await activity(context, input);
                return null;
            }
        );
    }

    /// <inheritdoc cref="AddActivityFunc{TInput, TOutput}(TaskName, Func{TaskActivityContext, TInput, Task{TOutput}})" />
    public DurableTaskRegistry AddActivityFunc<TOutput>(
        TaskName name,
        Func<TaskActivityContext, Task<TOutput>> activity
    )
    {
        ArgumentNullException.ThrowIfNull(activity);
        return AddActivityFunc<object?, TOutput>(name, (context, _) => activity(context));
    }

    /// <inheritdoc cref="AddActivityFunc{TInput, TOutput}(TaskName, Func{TaskActivityContext, TInput, Task{TOutput}})" />
    public DurableTaskRegistry AddActivityFunc(TaskName name, Func<TaskActivityContext, Task> activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return AddActivityFunc<object?>(name, (context, _) => activity(context));
    }

    /// <inheritdoc cref="AddActivityFunc{TInput, TOutput}(TaskName, Func{TaskActivityContext, TInput, Task{TOutput}})" />
    public DurableTaskRegistry AddActivityFunc<TOutput>(TaskName name, Func<TaskActivityContext, TOutput> activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return AddActivityFunc<object?, TOutput>(name, (context, _) => activity(context));
    }

    /// <inheritdoc cref="AddActivityFunc{TInput, TOutput}(TaskName, Func{TaskActivityContext, TInput, Task{TOutput}})" />
    public DurableTaskRegistry AddActivityFunc<TInput>(TaskName name, Action<TaskActivityContext, TInput> activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return AddActivityFunc<TInput, object?>(
            name,
            (context, input) =>
            {
                activity(context, input);
                return NoResult;
            }
        );
    }

    /// <inheritdoc cref="AddActivityFunc{TInput, TOutput}(TaskName, Func{TaskActivityContext, TInput, Task{TOutput}})" />
    public DurableTaskRegistry AddActivityFunc(TaskName name, Action<TaskActivityContext> activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return AddActivityFunc<object?>(name, (context, _) => activity(context));
    }
}
