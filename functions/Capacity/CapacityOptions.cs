namespace TranslationFunctions.Capacity;

/// <summary>How much is done at once: the configuration section <c>Capacity</c>.</summary>
public sealed class CapacityOptions
{
    /// <summary>The most workers there can be.</summary>
    public const int MaxWorkers = 100_000;

    /// <summary>
    /// How many jobs are worked on at the same time, 1 to <see cref="MaxWorkers"/>. The default value is null: all of
    /// them, and none waits.
    /// </summary>
    public int? Workers { get; set; }
}
