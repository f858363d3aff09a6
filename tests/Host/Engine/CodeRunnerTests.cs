using TranslationFunctions.EmbeddedHost.Engine;
using TranslationFunctions.EmbeddedHost.Time;
using TranslationFunctions.Tests.Host.Testing;

namespace TranslationFunctions.Tests.Host.Engine;

/// <summary>How the app's code stops.</summary>
public class CodeRunnerTests
{
    private readonly CancellationTokenSource stopping = new();
    private readonly TaskCompletionSource gate = new();
    private readonly List<int> done = [];

    private CodeRunner Runner() => new(HostClock.On(TimeProvider.System).Work, new Inline(), limit: 1, stopping);

    [Fact]
    public async Task Stop_WithWorkQueued_StartsNone_OfItNorOfWhatIsToCome()
    {
        var runner = Runner();
        runner.Queue(_ => WorkAsync(1));
        runner.Queue(_ => WorkAsync(2));

        var stop = runner.StopAsync(Patience.Token);
        stop.IsCompleted.ShouldBeFalse();
        gate.SetResult();
        await stop;
        runner.Queue(_ => WorkAsync(3));

        done.ShouldBe([1]);
    }

    [Fact]
    public async Task Work_ThatHeedsTheStop_EndsAtOnce()
    {
        var runner = Runner();
        runner.Queue(async token => await gate.Task.WaitAsync(token));

        await runner.StopAsync(Patience.Token);

        stopping.IsCancellationRequested.ShouldBeTrue();
    }

    private async ValueTask WorkAsync(int number)
    {
        await gate.Task;
        done.Add(number);
    }

    private sealed class Inline : ILane
    {
        public void Queue(Func<ValueTask> work) => work().AsTask().GetAwaiter().GetResult();

        public Task StopAsync() => Task.CompletedTask;
    }
}
