namespace Microsoft.DurableTask;

/// <summary>The name of an orchestrator, activity or entity. Names are compared without regard to case.</summary>
public readonly struct TaskName : IEquatable<TaskName>
{
    /// <summary>Creates a name.</summary>
    /// <param name="name">The name; null gives the default value.</param>
    public TaskName(string name)
    {
        Name = name;
        LegacyVersion = name is null ? null! : string.Empty;
    }

    /// <summary>The name as it was given; null for the default value.</summary>
    public string Name { get; }

    /// <summary>Always empty; null for the default value.</summary>
    [Obsolete("Use TaskVersion: a name carries no version.")]
    public string Version => LegacyVersion;

    private string LegacyVersion { get; }

    /// <summary>The name as text; null for the default value.</summary>
    /// <param name="value">The name.</param>
    public static implicit operator string(TaskName value) => value.Name;

    /// <summary>A name from text; null and the empty string give the default value.</summary>
    /// <param name="value">The text.</param>
    public static implicit operator TaskName(string value) => string.IsNullOrEmpty(value) ? default : new(value);

    /// <summary>Whether two names are equal, case aside.</summary>
    /// <param name="a">The one name.</param>
    /// <param name="b">The other name.</param>
    public static bool operator ==(TaskName a, TaskName b) => a.Equals(b);

    /// <summary>Whether two names differ by more than case.</summary>
    /// <param name="a">The one name.</param>
    /// <param name="b">The other name.</param>
    public static bool operator !=(TaskName a, TaskName b) => !a.Equals(b);

    /// <inheritdoc />
    public bool Equals(TaskName other) => string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is TaskName other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => Name is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(Name);

    /// <summary>The name; null for the default value.</summary>
    public override string ToString() => Name;
}
