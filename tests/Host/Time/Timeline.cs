using TranslationFunctions.EmbeddedHost.Time;

namespace TranslationFunctions.Tests.Host.Time;

/// <summary>What happened on a clock, and when.</summary>
internal sealed class Timeline(VirtualTime clock)
{
    private readonly Lock gate = new();
    private readonly List<string> entries = [];
    private readonly DateTimeOffset start = clock.GetUtcNow();

    public IReadOnlyList<string> Entries
    {
        get
        {
            lock (gate)
            {
                return [.. entries];
            }
        }
    }

    public void Note(string what)
    {
        lock (gate)
        {
            entries.Add($"{(clock.GetUtcNow() - start).TotalSeconds} {what}");
        }
    }

    /// <summary>A timer that notes its rings.</summary>
    public ITimer Timer(TimeProvider on, string name, double due, double? period = null) =>
        on.CreateTimer(
            _ => Note(name),
            state: null,
            TimeSpan.FromSeconds(due),
            period is { } seconds ? TimeSpan.FromSeconds(seconds) : Timeout.InfiniteTimeSpan
        );
}
