using TranslationFunctions.EmbeddedHost.Engine;
using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;
using TranslationFunctions.EmbeddedHost.Time;
using TranslationFunctions.Tests.Host.Testing;

namespace TranslationFunctions.Tests.Host.Engine;

/// <summary>How activities stop.</summary>
public class ActivityRunnerTests
{
    private static StoredMessage Call(long sequence) =>
        new(sequence, "one", 1, StoredMessage.AtOnce, new TaskScheduled(0, "slow"));

    private static ActivityRunner Runner(ScriptedActivities script, List<long> delivered) =>
        new(
            script,
            HostClock.On(TimeProvider.System).Work,
            new Inline(),
            limit: 1,
            new CancellationTokenSource(),
            (_, delivery) => delivered.Add(delivery.Sequence)
        );

    [Fact]
    public async Task Stop_WithActivitiesQueued_StartsNone_OfThemNorOfThoseToCome()
    {
        var script = new ScriptedActivities();
        var delivered = new List<long>();
        using var runner = Runner(script, delivered);
        runner.Queue(Call(1));
        runner.Queue(Call(2));

        var stop = runner.StopAsync(Patience.Token);
        stop.IsCompleted.ShouldBeFalse();
        script.Gate.SetResult();
        await stop;
        runner.Queue(Call(3));

        script.Calls.ShouldBe(1);
        delivered.ShouldBe([1]);
    }

    [Fact]
    public async Task Activity_ThatHeedsTheStop_RunsAgainLater_AndDeliversNothing()
    {
        var script = new ScriptedActivities { HeedsStop = true };
        var delivered = new List<long>();
        using var runner = Runner(script, delivered);
        runner.Queue(Call(1));

        await runner.StopAsync(Patience.Token);

        delivered.ShouldBeEmpty();
    }

    private sealed class Inline : ILane
    {
        public void Queue(Func<ValueTask> work) => work().AsTask().GetAwaiter().GetResult();

        public Task StopAsync() => Task.CompletedTask;
    }

    private sealed class ScriptedActivities : IExecutor
    {
        public TaskCompletionSource Gate { get; } = new();

        public bool HeedsStop { get; init; }

        public int Calls { get; private set; }

        public ValueTask<StepResult> RunStepAsync(OrchestratorStep step) =>
            throw new NotSupportedException("No steps here.");

        public async ValueTask<HistoryEvent> RunActivityAsync(ActivityCall call, CancellationToken stopping)
        {
            Calls++;
            await (HeedsStop ? Gate.Task.WaitAsync(stopping) : Gate.Task);
            return new TaskCompleted(call.Task.Id);
        }
    }
}
