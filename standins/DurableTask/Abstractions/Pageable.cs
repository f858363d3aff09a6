using System.Runtime.CompilerServices;

namespace Microsoft.DurableTask;

/// <summary>Makes pageables of functions that fetch one page.</summary>
public static class Pageable
{
    /// <summary>A pageable over a function of continuation token and cancellation.</summary>
    /// <typeparam name="T">The type of a result.</typeparam>
    /// <param name="pageFunc">Fetches the page of a continuation token; null is the first page's.</param>
    public static AsyncPageable<T> Create<T>(Func<string?, CancellationToken, Task<Page<T>>> pageFunc)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(pageFunc);
        return Create<T>((continuation, _, cancellation) => pageFunc(continuation, cancellation));
    }

    /// <summary>A pageable over a function of continuation token, page size and cancellation.</summary>
    /// <typeparam name="T">The type of a result.</typeparam>
    /// <param name="pageFunc">Fetches the page of a continuation token; null is the first page's.</param>
    public static AsyncPageable<T> Create<T>(Func<string?, int?, CancellationToken, Task<Page<T>>> pageFunc)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(pageFunc);
        return new FuncPageable<T>(pageFunc);
    }

    private sealed class FuncPageable<T>(Func<string?, int?, CancellationToken, Task<Page<T>>> fetch) : AsyncPageable<T>
        where T : notnull
    {
        public override IAsyncEnumerable<Page<T>> AsPages(
            string? continuationToken = default,
            int? pageSizeHint = default
        ) => Fetch(continuationToken, pageSizeHint);

        private async IAsyncEnumerable<Page<T>> Fetch(
            string? token,
            int? size,
            [EnumeratorCancellation] CancellationToken cancellation = default
        )
        {
            do
            {
                Page<T> page = await fetch(token, size, cancellation);
                yield return page;
                token = page.ContinuationToken;
            } while (token is not null);
        }
    }
}
