using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.EmbeddedHost.Time;
using TranslationFunctions.Tests.Host.Entities;
using TranslationFunctions.Tests.Host.Testing;

namespace TranslationFunctions.Tests.Host.Time;

/// <summary>Time that a test moves itself.</summary>
public sealed class ByHandTests : IAsyncLifetime
{
    private readonly VirtualTime time = new();
    private DurableTestHost host = null!;

    public async ValueTask InitializeAsync()
    {
        time.Freeze();
        host = await DurableTestHost.StartAsync(
            tasks =>
                tasks
                    .AddOrchestratorFunc<int, string>(
                        "steps",
                        async (context, hours) =>
                        {
                            for (var i = 1; i <= 3; i++)
                            {
                                await context.CreateTimer(TimeSpan.FromHours(hours), CancellationToken.None);
                                context.SetCustomStatus($"{i} at {context.CurrentUtcDateTime:HH:mm}");
                            }
                            return "done";
                        }
                    )
                    .AddEntity<Counter>("counter"),
            new DurableTestHostOptions { Time = time }
        );
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private async Task<string?> StatusAsync(string id) =>
        (await host.Client.GetInstanceAsync(id, getInputsAndOutputs: true))!.SerializedCustomStatus;

    [Fact]
    public async Task Advance_LetsHappenWhatIsDueMeanwhile_AtItsTime_AndNothingElse()
    {
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync("steps", 1);
        var waiting = host.Client.WaitForInstanceCompletionAsync(id, Patience.Token);

        await time.AdvanceAsync(TimeSpan.FromMinutes(59));
        (await StatusAsync(id)).ShouldBeNull();
        await time.AdvanceAsync(TimeSpan.FromMinutes(90));
        (await StatusAsync(id)).ShouldBe("\"2 at 02:00\"");
        time.GetUtcNow().ShouldBe(new DateTimeOffset(2026, 1, 1, 2, 29, 0, TimeSpan.Zero));
        waiting.IsCompleted.ShouldBeFalse();

        time.Unfreeze();
        (await waiting).LastUpdatedAt.Hour.ShouldBe(3);
    }

    [Fact]
    public async Task AdvanceToNext_StopsAtEachMomentAtWhichSomethingIsDue()
    {
        var one = await host.Client.ScheduleNewOrchestrationInstanceAsync("steps", 2);
        var two = await host.Client.ScheduleNewOrchestrationInstanceAsync("steps", 3);
        await time.AdvanceAsync(TimeSpan.Zero);
        var seen = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            await time.AdvanceToNextAsync();
            seen.Add($"{time.GetUtcNow():HH}: {await StatusAsync(one)} {await StatusAsync(two)}");
        }

        seen.ShouldBe([
            "02: \"1 at 02:00\" ",
            "03: \"1 at 02:00\" \"1 at 03:00\"",
            "04: \"2 at 04:00\" \"1 at 03:00\"",
            "06: \"3 at 06:00\" \"2 at 06:00\"",
        ]);
    }

    [Fact]
    public async Task ListDue_NamesTimersStartsAndSignals_TheEarliestFirst()
    {
        var start = time.GetUtcNow();
        var timer = await host.Client.ScheduleNewOrchestrationInstanceAsync("steps", 5);
        await host.Client.ScheduleNewOrchestrationInstanceAsync(
            "steps",
            1,
            new StartOrchestrationOptions("later", start.AddHours(4))
        );
        await host.Client.Entities.SignalEntityAsync(new("counter", "a"), "add", 1, start.AddHours(3));
        await time.AdvanceAsync(TimeSpan.Zero);

        (await host.ListDueAsync()).ShouldBe([
            new DueMessage(start.AddHours(3), "@counter@a", "signal add"),
            new DueMessage(start.AddHours(4), "later", "start"),
            new DueMessage(start.AddHours(5), timer, "timer"),
        ]);
    }

    [Fact]
    public async Task Advance_WithNothingDue_MovesTheTime_AndToNextDoesNot()
    {
        var start = time.GetUtcNow();
        await time.AdvanceToNextAsync();
        time.GetUtcNow().ShouldBe(start);
        await time.AdvanceAsync(TimeSpan.FromDays(1));
        time.GetUtcNow().ShouldBe(start.AddDays(1));
        Should.Throw<ArgumentOutOfRangeException>(() => time.AdvanceAsync(TimeSpan.FromTicks(-1)));
    }
}
