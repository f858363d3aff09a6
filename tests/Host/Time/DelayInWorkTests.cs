using Microsoft.DurableTask;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.EmbeddedHost.Time;
using TranslationFunctions.Tests.Host.Testing;

namespace TranslationFunctions.Tests.Host.Time;

/// <summary>Work of the host that waits on the clock itself.</summary>
public class DelayInWorkTests
{
    private static readonly DateTimeOffset Start = new VirtualTime().GetUtcNow();

    private static Task<(string? Output, TimeSpan Took)> RunAsync(
        Func<TimeProvider, int, Task<string>> activity,
        params int[] inputs
    ) => RunAsync(new VirtualTime(), activity, inputs);

    private static async Task<(string? Output, TimeSpan Took)> RunAsync(
        VirtualTime time,
        Func<TimeProvider, int, Task<string>> activity,
        int[] inputs
    )
    {
        var ended = await Durable.RunAsync(
            tasks =>
                tasks
                    .AddOrchestratorFunc<int[], string>(
                        "main",
                        async (context, all) =>
                            string.Join(
                                ' ',
                                await Task.WhenAll(all.Select(i => context.CallActivityAsync<string>("work", i)))
                            )
                    )
                    .AddActivityFunc<int, string>("work", (_, i) => activity(time, i)),
            inputs,
            new DurableTestHostOptions { Time = time }
        );
        return (ended.ReadOutputAs<string>(), ended.LastUpdatedAt - Start);
    }

    [Fact]
    public async Task Delays_OfActivitiesSideBySide_PassTogether()
    {
        var (output, took) = await RunAsync(
            async (time, minutes) =>
            {
                await Task.Delay(TimeSpan.FromMinutes(minutes), time);
                return $"{time.GetUtcNow() - Start:hh\\:mm}";
            },
            10,
            30,
            20
        );

        output.ShouldBe("00:10 00:30 00:20");
        took.ShouldBe(TimeSpan.FromMinutes(30));
    }

    [Fact]
    public async Task Delays_OneAfterTheOther_AndRealWorkBetween_AddUp()
    {
        var (_, took) = await RunAsync(
            async (time, _) =>
            {
                for (var i = 0; i < 20; i++)
                {
                    await Task.Delay(TimeSpan.FromMinutes(1), time);
                    await Task.Run(() => Thread.SpinWait(10_000));
                }
                return "";
            },
            1,
            2
        );

        took.ShouldBe(TimeSpan.FromMinutes(20));
    }

    [Fact]
    public async Task Deadline_OfWorkThatIsBusy_DoesNotPass()
    {
        var (output, took) = await RunAsync(
            async (time, _) =>
            {
                using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(5), time);
                await Task.Run(() => Thread.SpinWait(1_000_000), deadline.Token);
                await Task.Delay(TimeSpan.FromMinutes(1), time, deadline.Token);
                return $"{deadline.IsCancellationRequested}";
            },
            1
        );

        output.ShouldBe("False");
        took.ShouldBe(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Delay_ThatIsCancelled_LetsItsWorkGoOn()
    {
        var (output, took) = await RunAsync(
            async (time, _) =>
            {
                using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(5), time);
                try
                {
                    await Task.Delay(TimeSpan.FromHours(1), time, deadline.Token);
                    return "not cancelled";
                }
                catch (OperationCanceledException)
                {
                    await Task.Run(() => Thread.SpinWait(10_000));
                    return "cancelled";
                }
            },
            1
        );

        output.ShouldBe("cancelled");
        took.ShouldBe(TimeSpan.FromMinutes(5));
    }
}
