using TranslationFunctions.EmbeddedHost.Hosting;
using TranslationFunctions.EmbeddedHost.Storage;
using TranslationFunctions.EmbeddedHost.Time;
using TranslationFunctions.Tests.Storage;

namespace TranslationFunctions.Tests.Host.Hosting;

/// <summary>The clock of a process that goes on with another one's store.</summary>
public class ContinuedClockTests
{
    private static readonly DateTimeOffset Epoch = DateTimeOffset.UnixEpoch;
    private readonly VirtualTime real = new();

    private StoreNumbers Marked(double realSecondsAgo, double shownAhead, double latestAhead = 0) =>
        new(1, 1, real.GetUtcNow().AddSeconds(latestAhead))
        {
            Clock = new ClockMark(
                real.GetUtcNow().AddSeconds(-realSecondsAgo),
                real.GetUtcNow().AddSeconds(shownAhead)
            ),
        };

    private double Ahead(double scale, StoreNumbers last) =>
        (ContinuedClock.Of(real, scale, last).GetUtcNow() - real.GetUtcNow()).TotalSeconds;

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    public void EmptyStore_BeginsWithTheRealTime(double scale) =>
        Ahead(scale, new StoreNumbers(0, 0, Epoch)).ShouldBe(0);

    [Theory]
    [InlineData(60, 10, 600, 1200)]
    [InlineData(1, 10, 600, 610)]
    [InlineData(0.5, 10, -5, 0)]
    [InlineData(60, -10, 600, 600)]
    public void MarkedStore_GoesOnFromTheMark_WithTheTimeSinceAtTheNewScale(
        double scale,
        double secondsAgo,
        double shownAhead,
        double ahead
    ) => Ahead(scale, Marked(secondsAgo, shownAhead, latestAhead: -100)).ShouldBe(ahead);

    [Fact]
    public void CommitBehindTheMark_IsNeverAheadOfTheClock() =>
        Ahead(60, Marked(0, shownAhead: 5, latestAhead: 30)).ShouldBe(30);

    [Fact]
    public void RealScale_BehindTheRealTime_IsTheRealClock() =>
        ContinuedClock.Of(real, 1, Marked(10, -20, -100)).ShouldBeSameAs(real);

    [Fact]
    public void EndOfTheCalendar_IsRefused_AndSaysWhatToDo() =>
        Should
            .Throw<HostSettingException>(() => Ahead(100_000, Marked(86_400 * 100, 0)))
            .Message.ShouldContain("Choose a smaller scale");

    [Theory]
    [InlineData("memory")]
    [InlineData("sqlite")]
    public async Task Mark_IsKeptByTheStore(string kind)
    {
        using var disk = Engine.Disk.Of(kind);
        var mark = new ClockMark(Sample.Start, Sample.Start.AddHours(1));
        await using (var store = disk.Open())
        {
            store.Numbers.Clock.ShouldBeNull();
            await store.CommitAsync(new Commit { Clock = mark with { Real = Epoch } });
            await store.CommitAsync(new Commit { Clock = mark });
            await store.CommitAsync(Sample.New(1, "a"));
        }
        await using var again = disk.Open();
        again.Numbers.Clock.ShouldBe(mark);
    }
}
