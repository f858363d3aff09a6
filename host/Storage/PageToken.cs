using System.Globalization;
using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Storage;

/// <summary>
/// The last row of a page. The next page starts behind it, however many rows were added meanwhile.
/// </summary>
internal readonly record struct PageToken(long CreatedTicks, long Execution)
{
    private const int Length = 32;

    /// <summary>The row a page starts behind: where it was continued from, or the end of the times asked for.</summary>
    /// <exception cref="ArgumentException">The page size is below 1, or the continuation is malformed.</exception>
    public static PageToken StartOf(InstanceQuery query)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.PageSize, 1, nameof(query));
        var newest = new PageToken(query.CreatedTo?.UtcTicks ?? long.MaxValue, long.MaxValue);
        if (query.Continuation is null)
        {
            return newest;
        }
        var token = Parse(query.Continuation);
        return (token.CreatedTicks, token.Execution).CompareTo((newest.CreatedTicks, newest.Execution)) < 0
            ? token
            : newest;
    }

    /// <summary>A page of the rows that were found, of which there may be one more than it holds.</summary>
    public static InstancePage Cut(List<InstanceRow> found, int size)
    {
        if (found.Count <= size)
        {
            return new InstancePage(found, null);
        }
        found.RemoveRange(size, found.Count - size);
        var last = found[^1];
        return new InstancePage(found, new PageToken(last.CreatedAt.UtcTicks, last.Execution).ToString());
    }

    /// <inheritdoc/>
    public override string ToString() => $"{CreatedTicks:x16}{Execution:x16}";

    private static PageToken Parse(string text) =>
        text.Length == Length
        && long.TryParse(text.AsSpan(0, Length / 2), NumberStyles.AllowHexSpecifier, null, out var ticks)
        && long.TryParse(text.AsSpan(Length / 2), NumberStyles.AllowHexSpecifier, null, out var execution)
            ? new PageToken(ticks, execution)
            : throw new ArgumentException(
                $"'{text}' is not a continuation token. Pass the one that the page before named, unchanged, or none.",
                nameof(text)
            );
}
