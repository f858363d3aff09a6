namespace Microsoft.DurableTask;

/// <summary>Gives an untyped input its type.</summary>
internal static class TaskInput
{
    public static TInput Cast<TInput>(object? input) =>
        input switch
        {
            TInput typed => typed,
            null => default!,
            _ => throw new ArgumentException(
                $"Input type '{input.GetType()}' does not match expected type '{typeof(TInput)}'.",
                nameof(input)
            ),
        };
}
