namespace Microsoft.DurableTask.Entities;

/// <summary>How an entity is signalled.</summary>
public record SignalEntityOptions
{
    /// <summary>When the signal is delivered; null means at once.</summary>
    public DateTimeOffset? SignalTime { get; init; }

    /// <summary>Default options for true, else null.</summary>
    /// <param name="value">Whether there are options.</param>
    public static implicit operator SignalEntityOptions?(bool? value) => value == true ? new() : null;

    /// <summary>Options that deliver the signal at a time.</summary>
    /// <param name="value">The time.</param>
    public static implicit operator SignalEntityOptions(DateTimeOffset value) => new() { SignalTime = value };
}
