namespace TranslationFunctions.EmbeddedHost.Time;

/// <summary>
/// A clock that never waits: when nothing can run and somebody waits, it jumps to the next due timer. A job of thirty
/// seconds passes in milliseconds, at the same times in every run.
/// </summary>
/// <remarks>
/// Use it as the <see cref="TimeProvider"/> of the code under test; a host that is given it tells it what the host is
/// doing. Time moves only while somebody waits: a pending timer made on this clock, or a pending wait for an instance.
/// HTTP calls to the host are made through its own clients, which hold the clock while a call is worked on and until its
/// caller waits or calls again; one that does neither holds it for a tenth of a second.
/// <para>
/// To move time by hand, <see cref="Freeze"/> it, then <see cref="AdvanceAsync"/> or <see cref="AdvanceToNextAsync"/>.
/// </para>
/// </remarks>
public sealed class VirtualTime : TimeProvider
{
    private readonly Lock gate = new();
    private readonly SortedSet<VirtualTimer> timers = new(VirtualTimer.ByDueTime);
    private readonly CallerGrace callers;

    // What the present flow of control works at.
    private readonly AsyncLocal<OngoingWork?> present = new();
    private DateTimeOffset now;
    private long order;
    private int working;
    private int calls;
    private int requests;
    private int waits;
    private int callerTimers;
    private bool skipping;
    private bool frozen;
    private Advance? advance;

    /// <summary>Makes a clock that shows <paramref name="start"/>.</summary>
    /// <param name="start">The first time shown; the default is 2026-01-01T00:00:00Z.</param>
    public VirtualTime(DateTimeOffset? start = null)
    {
        now = (start ?? new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)).ToUniversalTime();
        callers = new CallerGrace(() => Change(() => callers!.GiveUp()));
    }

    /// <summary>The timestamp frequency: one timestamp is one tick of 100 ns.</summary>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Makes time stand still until what it returns is disposed.</summary>
    /// <remarks>
    /// Time moves as soon as the first of several waits has begun. Hold it while they are begun, so that all begin at
    /// the same time.
    /// </remarks>
    public IDisposable Hold()
    {
        Work(1);
        return new HeldTime(this);
    }

    /// <summary>From now on, time moves only by hand.</summary>
    public void Freeze() => Change(() => frozen = true);

    /// <summary>From now on, time moves by itself again.</summary>
    public void Unfreeze() => Change(() => frozen = false);

    /// <summary>
    /// Moves time on. What is due meanwhile happens in order, each at its own time; when the task ends, all of it and
    /// what follows from it at once has happened, and nobody works.
    /// </summary>
    /// <param name="by">How far: zero, to let everything happen that is due now, or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">Time is being moved already.</exception>
    public Task AdvanceAsync(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        return MoveAsync(() => now + by);
    }

    /// <summary>Moves time on to the next moment at which something is due, and lets it happen; if nothing is, not at all.</summary>
    /// <exception cref="InvalidOperationException">Time is being moved already.</exception>
    public Task AdvanceToNextAsync() => MoveAsync(() => timers.Min is { } next && next.Due > now ? next.Due : now);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => GetUtcNow().Ticks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var work = IsDelay(state) ? present.Value : null;
        return CreateTimer(callback, state, dueTime, period, ofCaller: work is null, work);
    }

    internal VirtualTimer CreateTimer(
        TimerCallback callback,
        object? state,
        TimeSpan dueTime,
        TimeSpan period,
        bool ofCaller,
        OngoingWork? work = null
    )
    {
        var timer = new VirtualTimer(this, callback, state, ofCaller, work);
        timer.Change(dueTime, period);
        return timer;
    }

    internal HostClock ForHost() => new(this, new VirtualAlarms(this), new VirtualWorkTracker(this, present));

    internal void Work(int change) => Change(() => working += change);

    internal void Request(int change) => Change(() => requests += change);

    internal void WaitStarted(bool byWork) =>
        Change(() =>
        {
            waits++;
            working -= byWork ? 1 : 0;
        });

    internal void WaitEnded(bool byWork) =>
        Change(() =>
        {
            waits--;
            if (byWork)
            {
                working++;
            }
            else
            {
                callers.Given();
            }
        });

    internal void CallStarted() =>
        Change(() =>
        {
            callers.Heard();
            calls++;
        });

    internal void CallEnded() =>
        Change(() =>
        {
            callers.Given();
            calls--;
        });

    /// <summary>Sets a timer, unless it is disposed.</summary>
    /// <returns>Whether it was set.</returns>
    internal bool Set(VirtualTimer timer, TimeSpan dueTime)
    {
        Change(() =>
        {
            Remove(timer);
            if (timer.Disposed || dueTime == Timeout.InfiniteTimeSpan)
            {
                return;
            }
            timer.Due = now + dueTime;
            timer.Order = order++;
            timers.Add(timer);
            if (timer.OfCaller)
            {
                callerTimers++;
                callers.Heard();
            }
        });
        return !timer.Disposed;
    }

    internal void Dispose(VirtualTimer timer) =>
        Change(() =>
        {
            timer.Disposed = true;
            Remove(timer);
        });

    // Work that awaits Task.Delay waits; with any other timer, such as a deadline's, it may go on working.
    private static bool IsDelay(object? state) =>
        state is Task && state.GetType().Name.StartsWith("DelayPromise", StringComparison.Ordinal);

    private Task MoveAsync(Func<DateTimeOffset> to)
    {
        Advance begun = null!;
        Change(() =>
        {
            if (advance is not null)
            {
                throw new InvalidOperationException("Time is being moved already: await that first.");
            }
            callers.Heard();
            advance = begun = new Advance(to());
        });
        return begun.Done;
    }

    private void Change(Action change)
    {
        lock (gate)
        {
            change();
        }
        SkipWhenIdle();
    }

    private void Remove(VirtualTimer timer)
    {
        if (timers.Remove(timer) && timer.OfCaller)
        {
            callerTimers--;
        }
    }

    // Ringing happens on a thread of its own, one timer at a time, so that whoever ended the last piece of work does
    // not run the next one on top of its own stack.
    private void SkipWhenIdle()
    {
        lock (gate)
        {
            if (skipping || !MaySkip())
            {
                return;
            }
            skipping = true;
        }
        ThreadPool.UnsafeQueueUserWorkItem(static clock => clock.Skip(), this, preferLocal: false);
    }

    private bool MaySkip()
    {
        // A call is work until the host has taken it on: from then on it is the host that works at it, or waits.
        if (working > 0 || calls > requests)
        {
            return false;
        }
        if (advance is { } byHand)
        {
            return callers.MayBePassedOver() && (IsDue(byHand.To) || Arrive(byHand));
        }
        return !frozen && timers.Count > 0 && (callerTimers > 0 || waits > 0) && callers.MayBePassedOver();
    }

    private bool IsDue(DateTimeOffset by) => timers.Min is { } next && next.Due <= by;

    // Always false: there is nothing left to skip to.
    private bool Arrive(Advance byHand)
    {
        now = byHand.To > now ? byHand.To : now;
        advance = null;
        byHand.Arrive();
        return false;
    }

    private void Skip()
    {
        while (true)
        {
            VirtualTimer next;
            lock (gate)
            {
                if (!MaySkip())
                {
                    skipping = false;
                    return;
                }
                next = timers.Min!;
                Remove(next);
                now = next.Due > now ? next.Due : now;
                working++;
                if (next.OfCaller)
                {
                    callers.Given();
                }
            }
            next.Ring();
            lock (gate)
            {
                working--;
            }
        }
    }
}
