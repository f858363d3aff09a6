namespace Microsoft.DurableTask.Client;

/// <summary>What a purge did.</summary>
public class PurgeResult
{
    /// <summary>Creates a result.</summary>
    /// <param name="count">How many instances were purged: 0 or more.</param>
    /// <exception cref="ArgumentException"><paramref name="count"/> is negative.</exception>
    public PurgeResult(int count)
    {
        if (count < 0)
        {
            throw new ArgumentException($"{count} instances cannot have been purged: pass 0 or more.", nameof(count));
        }

        PurgedInstanceCount = count;
    }

    /// <summary>Creates a result.</summary>
    /// <param name="count">How many instances were purged: 0 or more.</param>
    /// <param name="isComplete">Whether no matching instance is left; null if unknown.</param>
    /// <exception cref="ArgumentException"><paramref name="count"/> is negative.</exception>
    public PurgeResult(int count, bool? isComplete)
        : this(count) => IsComplete = isComplete;

    /// <summary>How many instances were purged.</summary>
    public int PurgedInstanceCount { get; }

    /// <summary>Whether no matching instance is left; null if unknown.</summary>
    public bool? IsComplete { get; }
}
