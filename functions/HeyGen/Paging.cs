using System.Collections.Specialized;
using System.Globalization;
using Microsoft.DurableTask;
using TranslationFunctions.Http;

namespace TranslationFunctions.HeyGen;

/// <summary>Which page of a list is asked for.</summary>
/// <param name="Limit">How many things at most, 1 to <see cref="MaxLimit"/>.</param>
/// <param name="Token">What the page before answered as <c>next_token</c>; null for the first.</param>
internal sealed record Paging(int Limit, string? Token)
{
    /// <summary>The most things on a page.</summary>
    public const int MaxLimit = 100;

    /// <summary>Reads a query's <c>limit</c> and <c>token</c>.</summary>
    /// <exception cref="HeyGenException">The limit is out of range.</exception>
    public static Paging Read(NameValueCollection query, int defaultLimit)
    {
        string? token = query["token"] is { Length: > 0 } given ? given : null;
        return query["limit"] is not { Length: > 0 } limit ? new Paging(defaultLimit, token)
            : Number(limit) is { } number and >= 1 and <= MaxLimit ? new Paging(number, token)
            : throw HeyGenException.Invalid("limit", $"must be an integer from 1 to {MaxLimit}");
    }

    /// <summary>Cuts the page out of a whole list; its tokens are positions in it.</summary>
    /// <exception cref="HeyGenException">The token is none of these.</exception>
    public HeyGenPage<T> Of<T>(IReadOnlyList<T> all)
    {
        int start = Token is null ? 0 : Number(Token) ?? throw BadToken();
        int end = start < all.Count ? Math.Min(start + Limit, all.Count) : all.Count;
        return new HeyGenPage<T>(
            [.. all.Skip(start).Take(end - start)],
            end < all.Count,
            end < all.Count ? end.ToString(CultureInfo.InvariantCulture) : null
        );
    }

    /// <summary>Gets the page from the store, whose tokens are its own.</summary>
    /// <exception cref="HeyGenException">The token is none of these.</exception>
    public async Task<Page<T>> StoredAsync<T>(AsyncPageable<T> all, CancellationToken cancellation)
        where T : notnull
    {
        try
        {
            await foreach (Page<T> page in all.AsPages(Token, Limit).WithCancellation(cancellation))
            {
                return page;
            }

            return new Page<T>([]);
        }
        catch (ArgumentException)
        {
            throw BadToken();
        }
    }

    private static HeyGenException BadToken() =>
        HeyGenException.Invalid("token", "must be the next_token of another page");

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
