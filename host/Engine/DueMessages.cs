using TranslationFunctions.EmbeddedHost.Storage;
using TranslationFunctions.EmbeddedHost.Time;

namespace TranslationFunctions.EmbeddedHost.Engine;

/// <summary>
/// Hands over stored messages when their time has come. It knows only when to look next: what waits, waits in the
/// store.
/// </summary>
internal sealed class DueMessages : IDisposable
{
    private const int BatchSize = 512;
    private static readonly TimeSpan LongestNap = TimeSpan.FromDays(1);

    private readonly IStore store;
    private readonly HostClock clock;
    private readonly ILane lane;
    private readonly Action<StoredMessage> handOver;
    private readonly ITimer alarm;
    private readonly Lock gate = new();
    private readonly HashSet<long> underWay = [];
    private readonly HashSet<long> takenWhileReading = [];
    private DateTimeOffset nextDue = DateTimeOffset.MaxValue;
    private bool looking;

    public DueMessages(IStore store, HostClock clock, ILane lane, Action<StoredMessage> handOver)
    {
        (this.store, this.clock, this.lane, this.handOver) = (store, clock, lane, handOver);
        alarm = clock.Alarms.CreateTimer(
            static state => ((DueMessages)state!).Look(),
            this,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan
        );
    }

    /// <summary>Hands over what an earlier process left behind, and begins to watch the time.</summary>
    public async Task StartAsync(CancellationToken cancellation)
    {
        var left = await store.ReadDueAsync(DateTimeOffset.MinValue, StoredMessage.AtOnce, int.MaxValue, cancellation);
        foreach (var message in left)
        {
            handOver(message);
        }
        Expect(clock.Now);
    }

    /// <summary>A message was stored that is due then.</summary>
    public void Expect(DateTimeOffset due)
    {
        lock (gate)
        {
            if (due >= nextDue)
            {
                return;
            }
            nextDue = due;
        }
        Look();
    }

    /// <summary>A message that may have been handed over was taken up, and is gone from the store.</summary>
    public void Taken(long sequence)
    {
        lock (gate)
        {
            underWay.Remove(sequence);
            if (looking)
            {
                takenWhileReading.Add(sequence);
            }
        }
    }

    public void Dispose() => alarm.Dispose();

    private void Look()
    {
        lock (gate)
        {
            if (looking || nextDue == DateTimeOffset.MaxValue)
            {
                return;
            }
            var nap = nextDue - clock.Now;
            if (nap > TimeSpan.Zero)
            {
                alarm.Change(nap < LongestNap ? nap : LongestNap, Timeout.InfiniteTimeSpan);
                return;
            }
            looking = true;
            nextDue = DateTimeOffset.MaxValue;
        }
        lane.Queue(HandOverAsync);
    }

    private async ValueTask HandOverAsync()
    {
        try
        {
            var now = clock.Now;
            while (await HandOverBatchAsync(now)) { }
            var next = await store.NextDueAsync(now, CancellationToken.None);
            lock (gate)
            {
                nextDue = next < nextDue ? next.Value : nextDue;
            }
        }
        catch (StoreException)
        {
            // The store is read again in a moment; the step that needs it tells the user why it failed.
            lock (gate)
            {
                nextDue = clock.Now + TimeSpan.FromSeconds(1);
            }
        }
        finally
        {
            lock (gate)
            {
                looking = false;
            }
            Look();
        }
    }

    private async ValueTask<bool> HandOverBatchAsync(DateTimeOffset now)
    {
        int limit;
        lock (gate)
        {
            takenWhileReading.Clear();
            limit = BatchSize + underWay.Count;
        }
        var due = await store.ReadDueAsync(StoredMessage.AtOnce, now, limit, CancellationToken.None);
        List<StoredMessage> fresh;
        lock (gate)
        {
            fresh = due.Where(m => !takenWhileReading.Contains(m.Sequence) && underWay.Add(m.Sequence)).ToList();
        }
        fresh.ForEach(handOver);
        return due.Count == limit && fresh.Count > 0;
    }
}
