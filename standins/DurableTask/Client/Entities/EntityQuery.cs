namespace Microsoft.DurableTask.Client.Entities;

/// <summary>Which entities to list. Conditions combine.</summary>
public record EntityQuery
{
    /// <summary>The page size of hosts that are asked for none.</summary>
    public const int DefaultPageSize = 100;

    /// <summary>
    /// What the ids start with; null means anything. A missing <c>@</c> is put in front, and the name, up to a second
    /// <c>@</c>, is turned to lower case, as ids have it.
    /// </summary>
    public string? InstanceIdStartsWith
    {
        get;
        init => field = value is null ? field : Normalize(value.StartsWith('@') ? value : $"@{value}");
    }

    /// <summary>The earliest time of the last change; null means any.</summary>
    public DateTimeOffset? LastModifiedFrom { get; init; }

    /// <summary>The latest time of the last change; null means any.</summary>
    public DateTimeOffset? LastModifiedTo { get; init; }

    /// <summary>Whether states are fetched, too. The default value is true.</summary>
    public bool IncludeState { get; init; } = true;

    /// <summary>Whether entities without a state are listed, too. The default value is false.</summary>
    public bool IncludeTransient { get; init; }

    /// <summary>How many entities a page has at most; null leaves it to the host.</summary>
    public int? PageSize { get; init; }

    /// <summary>The token of the page to start at; null means the first.</summary>
    public string? ContinuationToken { get; init; }

    private static string Normalize(string prefix)
    {
        int key = prefix.IndexOf('@', 1);
        return key < 0 ? prefix.ToLowerInvariant() : prefix[..key].ToLowerInvariant() + prefix[key..];
    }
}
