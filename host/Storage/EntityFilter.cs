using System.Text;
using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Storage;

/// <summary>Which entities, and which page of them.</summary>
internal sealed record EntityFilter
{
    /// <summary>Only ids that start with this, compared ordinally; empty for all.</summary>
    public string IdPrefix { get; init; } = "";

    /// <summary>Only entities that changed at this time or later.</summary>
    public DateTimeOffset? UpdatedFrom { get; init; }

    /// <summary>Only entities that changed at this time or before.</summary>
    public DateTimeOffset? UpdatedTo { get; init; }

    /// <summary>Whether entities without a state are among them.</summary>
    public bool WithStateless { get; init; }

    /// <summary>How many entities a page holds: 1 or more.</summary>
    public int PageSize { get; init; } = 100;

    /// <summary>Where the page starts: what the page before said; null for the first.</summary>
    public string? Continuation { get; init; }

    /// <summary>Whether an entity fits; the page aside.</summary>
    public bool Fits(EntityRow row) =>
        row.Id.StartsWith(IdPrefix, StringComparison.Ordinal)
        && !(row.UpdatedAt < UpdatedFrom)
        && !(row.UpdatedAt > UpdatedTo)
        && (WithStateless || row.State is not null);

    /// <summary>The id behind which the page starts; empty for the first page.</summary>
    /// <exception cref="ArgumentException">The continuation is not one that a page named.</exception>
    public static string LastIdOf(EntityFilter filter)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(filter.Continuation ?? ""));
        }
        catch (FormatException error)
        {
            throw new ArgumentException(
                $"'{filter.Continuation}' is no continuation token of a list of entities: pass the one that the page before"
                    + " named, or none.",
                nameof(filter),
                error
            );
        }
    }
}

/// <summary>A page of entities and where the next one starts; null when this is the last.</summary>
internal sealed record EntityPage(IReadOnlyList<EntityRow> Entities, string? Continuation)
{
    /// <summary>Makes a page of what was found when one more than the page holds was asked for.</summary>
    public static EntityPage Of(List<EntityRow> found, int size)
    {
        if (found.Count <= size)
        {
            return new EntityPage(found, null);
        }
        found.RemoveRange(size, found.Count - size);
        return new EntityPage(found, Convert.ToBase64String(Encoding.UTF8.GetBytes(found[^1].Id)));
    }
}
