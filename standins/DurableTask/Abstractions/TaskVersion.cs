namespace Microsoft.DurableTask;

/// <summary>The version of an orchestrator or activity. Versions are compared without regard to case.</summary>
public readonly struct TaskVersion : IEquatable<TaskVersion>
{
    /// <summary>No version: the default value, equal to the empty one.</summary>
    public static readonly TaskVersion Unversioned;

    private readonly string? version;

    /// <summary>Creates a version.</summary>
    /// <param name="version">The version; null and the empty string mean none.</param>
    /// <exception cref="ArgumentException"><paramref name="version"/> is white space only.</exception>
    public TaskVersion(string? version)
    {
        if (!string.IsNullOrEmpty(version) && string.IsNullOrWhiteSpace(version))
        {
            throw new ArgumentException(
                "A version of white space only names nothing. Pass null, an empty string or TaskVersion.Unversioned for no version.",
                nameof(version)
            );
        }

        this.version = version;
    }

    /// <summary>The version; empty if there is none.</summary>
    public string Version => version ?? string.Empty;

    /// <summary>The version as text; empty if there is none.</summary>
    /// <param name="value">The version.</param>
    public static implicit operator string(TaskVersion value) => value.Version;

    /// <summary>A version from text.</summary>
    /// <param name="value">The text; null and the empty string mean none.</param>
    public static implicit operator TaskVersion(string? value) => new(value);

    /// <summary>Whether two versions are equal, case aside.</summary>
    /// <param name="a">The one version.</param>
    /// <param name="b">The other version.</param>
    public static bool operator ==(TaskVersion a, TaskVersion b) => a.Equals(b);

    /// <summary>Whether two versions differ by more than case.</summary>
    /// <param name="a">The one version.</param>
    /// <param name="b">The other version.</param>
    public static bool operator !=(TaskVersion a, TaskVersion b) => !a.Equals(b);

    /// <inheritdoc />
    public bool Equals(TaskVersion other) => string.Equals(Version, other.Version, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is TaskVersion other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Version);
}
