using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.Tests.Host.Http;

namespace TranslationFunctions.Tests.Conformance;

/// <summary>What code sees of its replays.</summary>
public class ReplayFactsTests
{
    [Theory]
    [InlineData(0, "True True False")]
    [InlineData(10_000, "False False False")]
    public async Task IsReplaying_IsTrueBeforeTheNewestStep_WhereCodeIsReplayedAtAll(int idleLimit, string expected)
    {
        var ended = await Run.MainAsync(
            async context =>
            {
                var seen = new List<bool> { context.IsReplaying };
                await context.CreateTimer(TimeSpan.Zero, CancellationToken.None);
                seen.Add(context.IsReplaying);
                await context.CreateTimer(TimeSpan.Zero, CancellationToken.None);
                seen.Add(context.IsReplaying);
                return string.Join(' ', seen);
            },
            idleLimit: idleLimit
        );

        ended.ReadOutputAs<string>().ShouldBe(expected);
    }

    [Theory, MemberData(nameof(Run.KeptOrReplayed), MemberType = typeof(Run))]
    public async Task CurrentTime_IsUtc_StandsStillInATurn_AndIsTheSameOnReplay(int idleLimit)
    {
        var ended = await Run.MainAsync(
            async context =>
            {
                var first = context.CurrentUtcDateTime;
                var echoed = await context.CallActivityAsync<DateTime>("echo", first);
                await context.CreateTimer(TimeSpan.FromMinutes(1), CancellationToken.None);
                var second = context.CurrentUtcDateTime;
                return first == echoed
                    && first.Kind == DateTimeKind.Utc
                    && second == context.CurrentUtcDateTime
                    && second - first == TimeSpan.FromMinutes(1);
            },
            tasks => tasks.AddActivityFunc<DateTime, DateTime>("echo", (_, input) => input),
            idleLimit: idleLimit
        );

        ended.ReadOutputAs<bool>().ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Run.KeptOrReplayed), MemberType = typeof(Run))]
    public async Task NewGuids_AreDistinct_AndTheSameOnReplay(int idleLimit)
    {
        var ended = await Run.MainAsync(
            async context =>
            {
                var drawn = new List<Guid>();
                var same = true;
                for (var turn = 0; turn < 3; turn++)
                {
                    drawn.Add(context.NewGuid());
                    drawn.Add(context.NewGuid());
                    same &= await context.CallActivityAsync<Guid>("echo", drawn[^1]) == drawn[^1];
                }
                return same && drawn.Distinct().Count() == 6 && drawn.TrueForAll(guid => guid.Version == 5);
            },
            tasks => tasks.AddActivityFunc<Guid, Guid>("echo", (_, input) => input),
            idleLimit: idleLimit
        );

        ended.ReadOutputAs<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task ReplaySafeLogger_WritesEachLineOnce()
    {
        var log = new RecordedLog();
        await using var host = await DurableTestHost.StartAsync(
            tasks =>
                tasks
                    .AddOrchestratorFunc(
                        "main",
                        async context =>
                        {
                            var logger = context.CreateReplaySafeLogger("conformance");
                            logger.LogWarning("before");
                            await context.CallActivityAsync("nothing");
                            logger.LogWarning("between");
                            await context.CallActivityAsync("nothing");
                            logger.LogWarning("after");
                        }
                    )
                    .AddActivityFunc("nothing", _ => { }),
            new DurableTestHostOptions
            {
                IdleLimit = 0,
                Services = services => services.AddSingleton<ILoggerFactory>(log),
            }
        );

        (await host.EndAsync()).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);

        log.Lines.Select(line => line.Text).ShouldBe(["before", "between", "after"]);
    }

    [Fact]
    public async Task ActivityChain_AndFanOut_GiveTheirResults()
    {
        var ended = await Run.MainAsync(
            async context =>
            {
                var chained = 0;
                for (var i = 0; i < 10; i++)
                {
                    chained = await context.CallActivityAsync<int>("plusOne", chained);
                }
                var fanned = await Task.WhenAll(
                    Enumerable.Range(0, 10).Select(i => context.CallActivityAsync<int>("plusOne", i))
                );
                return new[] { chained, fanned.Sum() };
            },
            tasks =>
                tasks.AddActivityFunc<int, int>(
                    "plusOne",
                    async (_, input) =>
                    {
                        await Task.Yield();
                        return input + 1;
                    }
                )
        );

        ended.ReadOutputAs<int[]>().ShouldBe([10, 55]);
    }
}
