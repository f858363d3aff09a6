using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using TranslationFunctions.Client;

namespace TranslationFunctions.Tests.Client;

/// <summary>Every shape of waiting, over the one engine.</summary>
public sealed class WaitShapesTests
{
    private static readonly Func<HttpResponseMessage> Queued = Answers.Json(
        202,
        """{"job_id":"j1","result":"pending","state":"queued","progress":0}"""
    );

    [Fact]
    public void Blocking_GivesWhatTheAsynchronousGives()
    {
        var scene = new Scene(Answers.Pending(), Answers.Completed());

        var status = scene.Client.WaitForCompletion("j1", scene.Progress);

        status.Result.ShouldBe(JobResult.Completed);
        scene.Progress.Seen.Count.ShouldBe(2);
        Should.Throw<JobFailedException>(() => new Scene(Answers.Failed()).Client.WaitForCompletion("j1"));
    }

    [Fact]
    public void Blocking_OnAThreadThatContinuationsWouldNeed_DoesNotHang()
    {
        using var http = new HttpClient(new CountingService()) { BaseAddress = new Uri("https://service.test/") };
        var client = new Scene(Answers.Completed()).ClientOver(http);
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(new BusyThread());
        try
        {
            client.WaitForCompletion("j1").Result.ShouldBe(JobResult.Completed);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    [Fact]
    public async Task Watch_GivesEachChangeOnceAndTheEndLast()
    {
        var scene = new Scene(Queued, Queued, Answers.Pending(), Answers.Pending(), Answers.Completed());

        var states = new List<JobState>();
        await foreach (var status in scene.Client.WatchAsync("j1"))
        {
            states.Add(status.State);
        }

        states.ShouldBe([JobState.Queued, JobState.Running, JobState.Completed]);
    }

    [Fact]
    public async Task Watch_FailedJob_GivesItsEndThenThrows()
    {
        var states = new List<JobState>();

        await Should.ThrowAsync<JobFailedException>(async () =>
        {
            await foreach (var status in new Scene(Queued, Answers.Failed()).Client.WatchAsync("j1"))
            {
                states.Add(status.State);
            }
        });

        states.ShouldBe([JobState.Queued, JobState.Failed]);
    }

    [Fact]
    public async Task Watch_LeftEarly_AsksNoMore()
    {
        var scene = new Scene(Queued);

        await foreach (var _ in scene.Client.WatchAsync("j1"))
        {
            break;
        }

        scene.Service.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task All_GivesOutcomesInOrderAndThrowsForNone()
    {
        var scene = new Scene(
            new RoutedScript
            {
                ["good"] = [Answers.Named("good", 202), Answers.Named("good", 200)],
                ["bad"] = [Answers.Failed()],
                ["gone"] = [Answers.Problem(404, "{}")],
            }
        );

        var outcomes = await scene.Client.WaitForAllAsync(["good", "bad", "gone", "good"], scene.Progress);

        outcomes.Select(outcome => outcome.JobId).ShouldBe(["good", "bad", "gone"]);
        outcomes[0].GetStatus().Result.ShouldBe(JobResult.Completed);
        outcomes[0].Attempts.ShouldBe(2);
        outcomes[1].Error.ShouldBeOfType<JobFailedException>();
        outcomes[1].Status!.State.ShouldBe(JobState.Failed);
        Should.Throw<JobNotFoundException>(() => outcomes[2].GetStatus());
        scene.Progress.Seen.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Outcome_HasTheHistoryWithTimes()
    {
        var scene = new Scene(Queued, Answers.Pending(), Answers.Pending(), Answers.Completed());
        scene.Options.Strategy = PollStrategy.Fixed;

        var outcome = (await scene.Client.WaitForAllAsync(["j1"])).Single();

        outcome
            .History.Select(seen => ((seen.At - FakeClock.Start).TotalSeconds, seen.Status.State))
            .ShouldBe([(0, JobState.Queued), (2, JobState.Running), (6, JobState.Completed)]);
        outcome.Elapsed.ShouldBe(TimeSpan.FromSeconds(6));
    }

    [Fact]
    public async Task Each_GivesJobsAsTheyEnd()
    {
        var clock = new FakeClock(jumpsToTimers: false);
        var scene = new Scene(
            clock,
            new RoutedScript
            {
                ["slow"] = [Answers.Pending("Retry-After: 9"), Answers.Named("slow", 200)],
                ["fast"] = [Answers.Pending("Retry-After: 3"), Answers.Named("fast", 200)],
            }
        );

        var ended = new ConcurrentQueue<string>();
        var all = Task.Run(async () =>
        {
            await foreach (var outcome in scene.Client.WaitForEachAsync(["slow", "fast"]))
            {
                ended.Enqueue(outcome.JobId);
                clock.Advance(TimeSpan.FromSeconds(6));
            }
        });
        SpinWait.SpinUntil(() => clock.Pending == 2);
        clock.Advance(TimeSpan.FromSeconds(3.02));
        await all;

        ended.ShouldBe(["fast", "slow"]);
    }

    [Fact]
    public async Task Each_LeftEarly_CancelsTheOtherWaits()
    {
        var scene = new Scene(
            new FakeClock(jumpsToTimers: false),
            new RoutedScript { ["done"] = [Answers.Named("done", 200)], ["slow"] = [Answers.Pending()] }
        );

        await foreach (var outcome in scene.Client.WaitForEachAsync(["slow", "done"]))
        {
            outcome.JobId.ShouldBe("done");
            break;
        }

        SpinWait.SpinUntil(() => scene.Clock.Pending == 0, TimeSpan.FromSeconds(10)).ShouldBeTrue();
    }

    [Fact]
    public async Task All_MoreJobsThanCallsAllowed_KeepsWithinTheLimit()
    {
        var handler = new CountingService();
        using var http = new HttpClient(handler) { BaseAddress = new Uri("https://service.test/") };
        var scene = new Scene(Answers.Completed());
        scene.Options.MaxConcurrentCalls = 4;

        await scene.ClientOver(http).WaitForAllAsync(Enumerable.Range(0, 50).Select(i => $"{i}"));

        handler.Calls.ShouldBe(50);
        handler.Most.ShouldBeInRange(1, 4);
    }

    [Fact]
    public async Task RateLimiter_ThatRefuses_IsATypedError()
    {
        await using var limiter = new ConcurrencyLimiter(
            new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = 0 }
        );
        using var taken = limiter.AttemptAcquire();
        var scene = new Scene(Answers.Completed());
        scene.Options.RateLimiter = limiter;

        var refused = await Should.ThrowAsync<RateLimitedException>(() => scene.Client.GetStatusAsync("j1"));

        refused.Message.ShouldContain("RateLimiter");
        scene.Service.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task RateLimiter_SharedByAllCalls_LetsOneThroughATime()
    {
        await using var limiter = new ConcurrencyLimiter(
            new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = 100 }
        );
        var handler = new CountingService();
        using var http = new HttpClient(handler) { BaseAddress = new Uri("https://service.test/") };
        var scene = new Scene(Answers.Completed());
        scene.Options.RateLimiter = limiter;

        await scene.ClientOver(http).WaitForAllAsync(Enumerable.Range(0, 20).Select(i => $"{i}"));

        handler.Calls.ShouldBe(20);
        handler.Most.ShouldBe(1);
    }

    private sealed class BusyThread : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state) =>
            throw new InvalidOperationException("This thread waits: it can do nothing else.");
    }

    private sealed class CountingService : HttpMessageHandler
    {
        private int _now;

        public int Calls { get; private set; }

        public int Most { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var now = Interlocked.Increment(ref _now);
            lock (this)
            {
                (Calls, Most) = (Calls + 1, Math.Max(Most, now));
            }

            await Task.Run(() => { }, CancellationToken.None).ConfigureAwait(false);
            Interlocked.Decrement(ref _now);
            return Answers.Named(request.RequestUri!.Segments[^1], 200)();
        }
    }
}
