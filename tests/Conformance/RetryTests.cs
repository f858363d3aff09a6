using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TranslationFunctions.EmbeddedHost.Testing;

namespace TranslationFunctions.Tests.Conformance;

/// <summary>How often, when and by whose word a failed call is made again.</summary>
public class RetryTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private int calls;

    private Task<OrchestrationMetadata> FailAsync(
        TaskOptions options,
        bool child = false,
        int failures = int.MaxValue
    ) =>
        Run.MainAsync(
            async context =>
                child
                    ? await context.CallSubOrchestratorAsync<object?>("fail", options: options)
                    : await context.CallActivityAsync<object?>("fail", options: options),
            tasks =>
            {
                object? Fail() => ++calls <= failures ? throw new IOException($"attempt {calls}") : "done";
                tasks.AddActivityFunc<object?>("fail", _ => Fail()).AddOrchestratorFunc("fail", _ => Fail());
            }
        );

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(10, false)]
    [InlineData(1, true)]
    [InlineData(10, true)]
    public async Task Attempts_AreCountedWithTheFirst(int attempts, bool child)
    {
        var ended = await FailAsync(TaskOptions.FromRetryPolicy(new RetryPolicy(attempts, Second)), child);

        calls.ShouldBe(attempts);
        ended.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        ended.FailureDetails!.IsCausedBy<TaskFailedException>().ShouldBeTrue();
        ended.FailureDetails.InnerFailure!.ErrorMessage.ShouldBe($"attempt {attempts}");
        ended.Took().ShouldBe((attempts - 1) * Second);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Policy_ThatJudges_StopsAtWhatIsNotWorthARetry(bool child)
    {
        static RetryPolicy Judging(bool worth) =>
            new(10, Second) { HandleFailure = failure => worth && failure.IsCausedBy<IOException>() };

        var stopped = await FailAsync(TaskOptions.FromRetryPolicy(Judging(worth: false)), child);
        calls.ShouldBe(1);
        var ended = await FailAsync(TaskOptions.FromRetryPolicy(Judging(worth: true)), child, failures: 5);

        stopped.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        ended.ReadOutputAs<string>().ShouldBe("done");
        calls.ShouldBe(6);
    }

    [Fact]
    public async Task Policy_WhoseJudgeThrows_SurfacesTheFailureItself()
    {
        var policy = new RetryPolicy(10, Second) { HandleFailure = _ => throw new FormatException("judge") };

        var ended = await FailAsync(TaskOptions.FromRetryPolicy(policy));

        ended.FailureDetails!.InnerFailure!.ErrorMessage.ShouldBe("attempt 1");
    }

    [Fact]
    public async Task Policy_AfterItsTimeout_MakesNoFurtherAttempt()
    {
        var policy = new RetryPolicy(100, Second, backoffCoefficient: 2, retryTimeout: TimeSpan.FromSeconds(10));

        var ended = await FailAsync(TaskOptions.FromRetryPolicy(policy));

        // At 0, 1, 3, 7 and 15 seconds; at 15 the timeout has passed.
        calls.ShouldBe(5);
        ended.Took().ShouldBe(TimeSpan.FromSeconds(15));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(10, false)]
    [InlineData(10, true)]
    public async Task Handler_IsAskedAfterEachFailure_AndAddsNoDelay(int attempts, bool child)
    {
        var asked = 0;
        var ended = await FailAsync(
            TaskOptions.FromRetryHandler(retry =>
            {
                asked++;
                return retry.LastFailure.IsCausedBy<IOException>() && retry.LastAttemptNumber < attempts;
            }),
            child
        );

        (calls, asked).ShouldBe((attempts, attempts));
        ended.Took().ShouldBe(TimeSpan.Zero);
    }

    [Theory, MemberData(nameof(Run.KeptOrReplayed), MemberType = typeof(Run))]
    public async Task Handler_MayWaitOnATimer(int idleLimit)
    {
        var options = TaskOptions.FromRetryHandler(async retry =>
        {
            await retry.OrchestrationContext.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
            return retry.TotalRetryTime < TimeSpan.FromHours(3);
        });

        var ended = await Run.MainAsync(
            context => context.CallActivityAsync<object?>("fail", options: options),
            tasks => tasks.AddActivityFunc("fail", _ => throw new IOException($"attempt {++calls}")),
            idleLimit: idleLimit
        );

        ended.Took().ShouldBe(TimeSpan.FromHours(4));
        calls.ShouldBe(4);
    }

    [Fact]
    public async Task ActionNumbers_AfterAUsedUpPolicy_CountOneMoreTimer()
    {
        var twice = TaskOptions.FromRetryPolicy(new RetryPolicy(2, Second));
        var ended = await Run.MainAsync(
            async context =>
            {
                try
                {
                    await context.CallActivityAsync("fail", options: twice);
                }
                catch (TaskFailedException)
                {
                    await context.CallActivityAsync("fail");
                }
                return null;
            },
            tasks => tasks.AddActivityFunc("fail", _ => throw new IOException("no"))
        );

        // Activity 0, its delay 1, activity 2, and a timer that is due at once.
        ended.SerializedOutput.ShouldBe("Task 'fail' (#4) failed with an unhandled exception: no");
    }

    [Fact]
    public async Task Child_WithoutAChosenId_KeepsOneIdThroughItsAttempts()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var policy = TaskOptions.FromRetryPolicy(new RetryPolicy(3, Second));
        await using var host = await DurableTestHost.StartAsync(tasks =>
            tasks
                .AddOrchestratorFunc("main", context => context.CallSubOrchestratorAsync("fail", options: policy))
                .AddOrchestratorFunc(
                    "fail",
                    context =>
                    {
                        calls++;
                        ids.Add(context.InstanceId);
                        throw new IOException("no");
                    }
                )
        );
        await host.EndAsync();

        calls.ShouldBe(3);
        ids.ShouldHaveSingleItem();
        (await host.Client.GetAllInstancesAsync().CountAsync()).ShouldBe(2);
    }
}
