namespace Microsoft.DurableTask;

/// <summary>A query's results, fetched a page at a time as they are read.</summary>
/// <typeparam name="T">The type of a result.</typeparam>
public abstract class AsyncPageable<T> : IAsyncEnumerable<T>
    where T : notnull
{
    /// <summary>The results by page.</summary>
    /// <param name="continuationToken">The token of the page to start at; null means the first.</param>
    /// <param name="pageSizeHint">How many results a page should have; null leaves it to the store.</param>
    public abstract IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = default, int? pageSizeHint = default);

    /// <summary>The results one by one.</summary>
    /// <param name="cancellationToken">Stops the enumeration.</param>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (Page<T> page in AsPages().WithCancellation(cancellationToken))
        {
            foreach (T value in page.Values)
            {
                yield return value;
            }
        }
    }
}
