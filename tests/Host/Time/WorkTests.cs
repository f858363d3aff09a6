using TranslationFunctions.EmbeddedHost.Time;
using TranslationFunctions.Tests.Host.Testing;

namespace TranslationFunctions.Tests.Host.Time;

/// <summary>Work holds a virtual clock, except while it waits for an instance itself.</summary>
public class WorkTests
{
    private readonly VirtualTime clock = new();
    private readonly HostClock host;

    public WorkTests() => host = HostClock.On(clock);

    private TaskCompletionSource Alarm(double seconds, Action? ring = null)
    {
        var rang = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Alarms.CreateTimer(
            _ =>
            {
                ring?.Invoke();
                rang.SetResult();
            },
            state: null,
            TimeSpan.FromSeconds(seconds),
            Timeout.InfiniteTimeSpan
        );
        return rang;
    }

    // Somebody else's delay: it does not belong to the work that the test does.
    private Task DelayAsync(double seconds)
    {
        using var _ = ExecutionContext.SuppressFlow();
        return Task.Run(() => Task.Delay(TimeSpan.FromSeconds(seconds), clock, Patience.Token));
    }

    [Fact]
    public async Task Work_HoldsTheClock_UntilItEnds()
    {
        host.Work.WorkStarted();
        var delay = DelayAsync(10);
        await Turns.PassAsync();
        delay.IsCompleted.ShouldBeFalse();

        host.Work.WorkEnded();

        await delay;
    }

    [Fact]
    public async Task Call_HoldsTheClock_UntilItIsAnswered()
    {
        clock.CallStarted();
        var delay = DelayAsync(10);
        await Turns.PassAsync();
        delay.IsCompleted.ShouldBeFalse();

        clock.CallEnded();

        await delay;
    }

    [Fact]
    public async Task Wait_OfACaller_LetsAlarmsRing()
    {
        var alarm = Alarm(60);
        var wait = host.Work.WaitStarted();

        await alarm.Task.WaitAsync(Patience.Token);
        wait.End();
        var later = Alarm(60);
        await Turns.PassAsync();

        later.Task.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task Wait_ByTheWorkItself_LetsTheClockMove()
    {
        host.Work.WorkStarted();
        IWait? wait = null;
        var alarm = Alarm(60, () => wait!.End());
        using (clock.Hold())
        {
            wait = host.Work.WaitStarted();
        }

        await alarm.Task.WaitAsync(Patience.Token);
        var held = DelayAsync(1);
        await Turns.PassAsync();

        held.IsCompleted.ShouldBeFalse();
        host.Work.WorkEnded();
        await held;
    }

    [Fact]
    public async Task Wait_BySomebodyElse_DoesNotInterruptTheWork()
    {
        var done = new TaskCompletionSource();
        var work = WorkUntilAsync(done.Task);
        var alarm = Alarm(60);
        var wait = host.Work.WaitStarted();
        await Turns.PassAsync();
        alarm.Task.IsCompleted.ShouldBeFalse();

        done.SetResult();
        await work;

        await alarm.Task.WaitAsync(Patience.Token);
        wait.End();
    }

    private async Task WorkUntilAsync(Task done)
    {
        host.Work.WorkStarted();
        await done;
        host.Work.WorkEnded();
    }

    [Fact]
    public async Task Waits_ByOneWork_AtTheSameTime_CountAsOneInterruption()
    {
        host.Work.WorkStarted();
        IWait[] waits = [];
        var first = Alarm(60, () => waits[0].End());
        var second = Alarm(120, () => waits[1].End());
        using (clock.Hold())
        {
            waits = [host.Work.WaitStarted(), host.Work.WaitStarted()];
        }

        await Task.WhenAll(first.Task, second.Task).WaitAsync(Patience.Token);
        var held = DelayAsync(1);
        await Turns.PassAsync();

        held.IsCompleted.ShouldBeFalse();
        host.Work.WorkEnded();
        await held;
    }

    [Fact]
    public async Task Work_ThatEnds_BeforeItsWaitDoes_LeavesTheClockAsItWas()
    {
        host.Work.WorkStarted();
        var abandoned = host.Work.WaitStarted();
        host.Work.WorkEnded();

        host.Work.WorkStarted(here: false);
        var held = DelayAsync(10);
        await Turns.PassAsync();
        held.IsCompleted.ShouldBeFalse();
        abandoned.End();
        await Turns.PassAsync();
        held.IsCompleted.ShouldBeFalse();
        host.Work.WorkEnded(here: false);

        await held;
    }

    [Fact]
    public async Task Wait_ThatEndsTwice_EndsOnce()
    {
        var wait = host.Work.WaitStarted();
        wait.End();
        wait.End();
        var alarm = Alarm(10);
        var other = host.Work.WaitStarted();

        await alarm.Task.WaitAsync(Patience.Token);

        other.End();
    }

    [Fact]
    public void Clock_ThatDoesNotSkip_IsItsOwnAlarmClock_AndHearsOfNothing()
    {
        var system = HostClock.On(TimeProvider.System);

        system.Work.WorkStarted();
        system.Work.WaitStarted().End();
        system.Work.WorkEnded();

        system.Alarms.ShouldBeSameAs(TimeProvider.System);
        system.Time.ShouldBeSameAs(TimeProvider.System);
    }
}
