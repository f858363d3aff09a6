namespace Microsoft.DurableTask;

/// <summary>An activity as the host sees it. Derive from <see cref="TaskActivity{TInput, TOutput}"/> to write one.</summary>
public interface ITaskActivity
{
    /// <summary>The type of the input.</summary>
    Type InputType { get; }

    /// <summary>The type of the result.</summary>
    Type OutputType { get; }

    /// <summary>Runs the activity.</summary>
    /// <param name="context">The call.</param>
    /// <param name="input">The input, of <see cref="InputType"/>; null if there is none.</param>
    /// <returns>The result; null if there is none.</returns>
    Task<object?> RunAsync(TaskActivityContext context, object? input);
}
