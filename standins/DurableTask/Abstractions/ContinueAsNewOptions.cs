namespace Microsoft.DurableTask;

/// <summary>How an orchestration starts over.</summary>
public class ContinueAsNewOptions
{
    /// <summary>The input of the next generation; null means none.</summary>
    public object? NewInput { get; set; }

    /// <summary>Whether events that were not consumed are carried over. The default value is true.</summary>
    public bool PreserveUnprocessedEvents { get; set; } = true;

    /// <summary>The version of the next generation; null keeps the version.</summary>
    public string? NewVersion { get; set; }
}
