namespace Microsoft.DurableTask;

/// <summary>One page of a query's results.</summary>
/// <typeparam name="T">The type of a result.</typeparam>
public sealed class Page<T>
    where T : notnull
{
    /// <summary>Creates a page.</summary>
    /// <param name="values">The results of this page.</param>
    /// <param name="continuationToken">What to ask for the next page with; null on the last.</param>
    public Page(IReadOnlyList<T> values, string? continuationToken = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        Values = values;
        ContinuationToken = continuationToken;
    }

    /// <summary>The results of this page.</summary>
    public IReadOnlyList<T> Values { get; }

    /// <summary>What to ask for the next page with; null on the last.</summary>
    public string? ContinuationToken { get; }
}
