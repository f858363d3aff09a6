namespace Microsoft.DurableTask.Abstractions;

/// <summary>The order of orchestration versions.</summary>
public static class TaskOrchestrationVersioningUtils
{
    /// <summary>
    /// Compares two versions: as <see cref="Version"/> where both parse as one, else as text without regard to case.
    /// A missing version is lower than any other.
    /// </summary>
    /// <param name="sourceVersion">The one version; null or white space means none.</param>
    /// <param name="otherVersion">The other version; null or white space means none.</param>
    /// <returns>Negative, zero or positive as the first is lower than, equal to or higher than the second.</returns>
    public static int CompareVersions(string sourceVersion, string otherVersion) =>
        (string.IsNullOrWhiteSpace(sourceVersion), string.IsNullOrWhiteSpace(otherVersion)) switch
        {
            (true, true) => 0,
            (true, false) => -1,
            (false, true) => 1,
            _ when Version.TryParse(sourceVersion, out Version? source)
                    && Version.TryParse(otherVersion, out Version? other) => source.CompareTo(other),
            _ => string.Compare(sourceVersion, otherVersion, StringComparison.OrdinalIgnoreCase),
        };
}
