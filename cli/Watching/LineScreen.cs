namespace TranslationFunctions.Cli;

/// <summary>A line for each change.</summary>
/// <param name="write">Writes a line about a job.</param>
internal sealed class LineScreen(Action<WatchedJob> write) : IWatchScreen
{
    private readonly Lock gate = new();

    /// <summary>Lines to be read by people.</summary>
    public static LineScreen For(TextWriter output) =>
        new(job => output.WriteLine($"{job.Label}  {StateText.Describe(job.Status!)}"));

    public void Changed(WatchedJob job)
    {
        lock (gate)
        {
            write(job);
        }
    }

    public Task UntilAsync(IReadOnlyList<WatchedJob> jobs, Task waits) => waits;
}
