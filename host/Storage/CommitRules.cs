using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Storage;

/// <summary>What every store decides alike: whether a commit makes sense, and whether it follows what is stored.</summary>
internal static class CommitRules
{
    /// <summary>Refuses a commit that no store could hold.</summary>
    /// <exception cref="ArgumentException">The commit contradicts itself, or an id in it is not Unicode text.</exception>
    public static void Check(Commit commit)
    {
        if (commit.Instance is { } row)
        {
            CheckId(row.Id);
            if (row.HistoryLength < commit.History.Count)
            {
                throw new ArgumentException(
                    $"The commit appends {commit.History.Count} events to instance '{row.Id}', but its row counts"
                        + $" {row.HistoryLength}: count the appended events in {nameof(InstanceRow.HistoryLength)}.",
                    nameof(commit)
                );
            }
        }
        else if (commit.History.Count > 0)
        {
            throw new ArgumentException(
                "The commit has history but no row that it belongs to: add it.",
                nameof(commit)
            );
        }
        if (commit.Entity is { } entity)
        {
            CheckId(entity.Id);
        }
        foreach (var message in commit.Sent)
        {
            CheckId(message.InstanceId);
        }
    }

    /// <summary>What a commit with a row does, given the run that has the row's id.</summary>
    /// <exception cref="StoreException">The commit does not follow what is stored.</exception>
    public static Verdict Judge(Commit commit, InstanceRow row, HeldRun? held)
    {
        var other = held?.Execution == commit.Removed ? null : held;
        if (other is { } existing && commit.Existing is not Existing.Expected)
        {
            return
                commit.Existing is Existing.ReplacedIfEnded
                && existing.Status.IsEnded()
                && !commit.Dedupe.Contains(existing.Status)
                ? Following(commit, row, null, Verdict.Replaces)
                : Verdict.Refused;
        }
        if (other is { } run && run.Execution != row.Execution)
        {
            throw new StoreException(
                $"Instance '{row.Id}' is run {run.Execution}, so the row of run {row.Execution} was not stored. Say in"
                    + $" {nameof(Commit.Existing)} what the run that is there means."
            );
        }
        return Following(commit, row, other, other is null ? Verdict.Adds : Verdict.Updates);
    }

    // A step that was computed from another history than the stored one must not be appended to it.
    private static Verdict Following(Commit commit, InstanceRow row, HeldRun? held, Verdict verdict)
    {
        var length = held?.HistoryLength ?? 0;
        if (row.HistoryLength - commit.History.Count != length)
        {
            throw new StoreException(
                $"Run {row.Execution} of instance '{row.Id}' holds {length} events, but the commit follows"
                    + $" {row.HistoryLength - commit.History.Count}. Nothing was stored: read the instance again."
            );
        }
        if (held is { } run && run.CreatedAt != row.CreatedAt)
        {
            throw new StoreException(
                $"Run {row.Execution} of instance '{row.Id}' was created at {run.CreatedAt:O}; the commit says"
                    + $" {row.CreatedAt:O}. Nothing was stored: read the instance again."
            );
        }
        return verdict;
    }

    private static void CheckId(string id)
    {
        if (!Utf8.IsUnicode(id))
        {
            throw new ArgumentException(
                $"The instance id '{id}' holds half a surrogate pair: it is not Unicode text.",
                nameof(id)
            );
        }
    }
}

/// <summary>What <see cref="CommitRules"/> must know of the run that has an id.</summary>
internal readonly record struct HeldRun(
    long Execution,
    InstanceStatus Status,
    DateTimeOffset CreatedAt,
    int HistoryLength
);

/// <summary>What becomes of a commit with a row.</summary>
internal enum Verdict
{
    /// <summary>Its row is new.</summary>
    Adds,

    /// <summary>Its row takes the place of the one of the same run.</summary>
    Updates,

    /// <summary>Its row is new; the ended run of the same id is removed first.</summary>
    Replaces,

    /// <summary>Another run is in the way: nothing is stored.</summary>
    Refused,
}
