using TranslationFunctions.EmbeddedHost.Storage;
using TranslationFunctions.EmbeddedHost.Time;

namespace TranslationFunctions.EmbeddedHost.Engine;

/// <summary>
/// Hands over stored messages when their time has come, in the order of their times. It knows only how far it has come
/// and when to look next: what waits, waits in the store, and so does a backlog, until most of what was handed over has
/// been taken up.
/// </summary>
internal sealed class DueMessages : IDisposable
{
    /// <summary>How many messages are handed over at most and not taken up yet.</summary>
    public const int Limit = 4096;

    private const int PageSize = 512;
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
    private DuePosition reached = StoredMessage.AtOnce;
    private bool looking;
    private bool waitsForRoom;

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
            if (due <= reached.Due)
            {
                // The time went past it while it was being stored.
                reached = new DuePosition(due, Sequence: 0);
            }
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
            if (looking)
            {
                takenWhileReading.Add(sequence);
            }
            if (!underWay.Remove(sequence) || !waitsForRoom || underWay.Count > Limit / 2)
            {
                return;
            }
            waitsForRoom = false;
            nextDue = DateTimeOffset.MinValue;
        }
        Look();
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
            while (await HandOverPageAsync(now)) { }
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

    private async ValueTask<bool> HandOverPageAsync(DateTimeOffset now)
    {
        DuePosition from;
        lock (gate)
        {
            waitsForRoom = underWay.Count > Limit - PageSize;
            if (waitsForRoom)
            {
                return false;
            }
            takenWhileReading.Clear();
            from = reached;
        }
        var page = await store.ReadDueAsync(from, now, PageSize, CancellationToken.None);
        List<StoredMessage> fresh;
        lock (gate)
        {
            fresh = page.Where(m => !takenWhileReading.Contains(m.Sequence) && underWay.Add(m.Sequence)).ToList();
            if (page.Count > 0 && reached == from)
            {
                reached = DuePosition.Of(page[^1]);
            }
        }
        fresh.ForEach(handOver);
        return page.Count == PageSize;
    }
}
