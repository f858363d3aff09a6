using Microsoft.Extensions.Logging;
using TranslationFunctions.EmbeddedHost.Storage;
using TranslationFunctions.EmbeddedHost.Time;

namespace TranslationFunctions.EmbeddedHost.Hosting;

/// <summary>
/// Marks in the store, every second and at the end, what a clock shows that is not the system's, so that the next
/// process goes on from there.
/// </summary>
internal sealed partial class ClockKeeper(IStore store, TimeProvider clock, ILogger<ClockKeeper> logger)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource stopping = new();
    private Task keeping = Task.CompletedTask;

    /// <summary>Begins to mark.</summary>
    public void Start()
    {
        if (clock is ScaledTime)
        {
            var ahead = clock.GetUtcNow() - TimeProvider.System.GetUtcNow();
            if (ahead.Duration() > Interval)
            {
                LogOff(clock.GetUtcNow());
            }
            keeping = KeepAsync();
        }
    }

    /// <summary>Marks a last time.</summary>
    public async Task StopAsync()
    {
        await stopping.CancelAsync();
        await keeping;
        stopping.Dispose();
    }

    private async Task KeepAsync()
    {
        using var timer = new PeriodicTimer(Interval, TimeProvider.System);
        do
        {
            await MarkAsync();
        } while (await NextAsync(timer));
        await MarkAsync();
    }

    private async Task<bool> NextAsync(PeriodicTimer timer)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping.Token);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task MarkAsync()
    {
        try
        {
            await store.CommitAsync(
                new Commit { Clock = new ClockMark(TimeProvider.System.GetUtcNow(), clock.GetUtcNow()) }
            );
        }
        catch (StoreException error)
        {
            // The next mark is as good; until then the store's latest commit tells.
            LogFailed(error);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "The clock goes on from where this data left it: it shows {Now:u}.")]
    private partial void LogOff(DateTimeOffset now);

    [LoggerMessage(2, LogLevel.Warning, "What the clock shows could not be stored.")]
    private partial void LogFailed(Exception error);
}
