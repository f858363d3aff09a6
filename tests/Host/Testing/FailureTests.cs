using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TranslationFunctions.EmbeddedHost.Testing;

namespace TranslationFunctions.Tests.Host.Testing;

/// <summary>What failures look like, and what retries do about them.</summary>
public class FailureTests
{
    [Fact]
    public async Task Orchestration_ThatThrows_FailsWithTheBareMessage()
    {
        var ended = await Durable.RunAsync(tasks =>
            tasks.AddOrchestratorFunc(
                "main",
                context => throw new InvalidOperationException("outer", new IOException("inner"))
            )
        );

        ended.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        ended.SerializedOutput.ShouldBe("outer");
        ended.FailureDetails!.ErrorType.ShouldBe("System.InvalidOperationException");
        ended.FailureDetails.InnerFailure!.ErrorType.ShouldBe("System.IO.IOException");
    }

    [Fact]
    public async Task Activity_ThatThrowsUncaught_FailsTheOrchestrationWithBothFailures()
    {
        var ended = await Durable.RunAsync(tasks =>
            tasks
                .AddOrchestratorFunc("main", context => context.CallActivityAsync("a"))
                .AddActivityFunc("a", _ => throw new IOException("disk"))
        );

        ended.FailureDetails!.ErrorType.ShouldBe("Microsoft.DurableTask.TaskFailedException");
        ended.FailureDetails.ErrorMessage.ShouldBe("Task 'a' (#0) failed with an unhandled exception: disk");
        ended.FailureDetails.InnerFailure!.ErrorType.ShouldBe("System.IO.IOException");
        ended.FailureDetails.InnerFailure.ErrorMessage.ShouldBe("disk");
        ended.FailureDetails.InnerFailure.InnerFailure.ShouldBeNull();
    }

    [Fact]
    public async Task Activity_ThatIsUnknown_FailsWithItsMarkerAndIsNotRetried()
    {
        var policy = new RetryPolicy(maxNumberOfAttempts: 5, firstRetryInterval: TimeSpan.FromMinutes(1));
        var ended = await Durable.RunAsync(tasks =>
            tasks.AddOrchestratorFunc(
                "main",
                context => context.CallActivityAsync("ghost", options: TaskOptions.FromRetryPolicy(policy))
            )
        );

        ended.FailureDetails!.InnerFailure!.ErrorType.ShouldBe("ActivityTaskNotFound");
        ended.FailureDetails.InnerFailure.ErrorMessage.ShouldBe("No activity task named 'ghost' was found.");
        ended.LastUpdatedAt.ShouldBe(ended.CreatedAt);
    }

    [Fact]
    public async Task Orchestrator_ThatIsUnknown_FailsWithItsMarkerAndNoOutput()
    {
        var ended = await Durable.RunAsync(tasks => tasks.AddOrchestratorFunc("other", _ => { }));

        ended.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        ended.SerializedOutput.ShouldBeNull();
        ended.FailureDetails!.ErrorType.ShouldBe("OrchestratorTaskNotFound");
        ended.FailureDetails.ErrorMessage.ShouldBe("No orchestrator task named 'main' was found.");
    }

    [Theory]
    [InlineData(10_000)]
    [InlineData(0)]
    public async Task RetryPolicy_WithBackoff_WaitsFirstTimesCoefficientAndTakesTheResult(int idleLimit)
    {
        var calls = 0;
        var policy = new RetryPolicy(
            maxNumberOfAttempts: 4,
            firstRetryInterval: TimeSpan.FromSeconds(10),
            backoffCoefficient: 2,
            maxRetryInterval: TimeSpan.FromSeconds(30)
        );

        var ended = await Durable.RunAsync(
            tasks =>
                tasks
                    .AddOrchestratorFunc(
                        "main",
                        context => context.CallActivityAsync<string>("a", options: TaskOptions.FromRetryPolicy(policy))
                    )
                    .AddActivityFunc<string>("a", _ => ++calls == 4 ? "at last" : throw new IOException("again")),
            options: new DurableTestHostOptions { IdleLimit = idleLimit }
        );

        ended.ReadOutputAs<string>().ShouldBe("at last");
        calls.ShouldBe(4);
        (ended.LastUpdatedAt - ended.CreatedAt).ShouldBe(TimeSpan.FromSeconds(10 + 20 + 30));
    }

    [Fact]
    public async Task RetryPolicy_ThatIsUsedUp_SurfacesTheLastFailure()
    {
        var calls = 0;
        var policy = new RetryPolicy(maxNumberOfAttempts: 3, firstRetryInterval: TimeSpan.FromSeconds(1));

        var ended = await Durable.RunAsync(tasks =>
            tasks
                .AddOrchestratorFunc(
                    "main",
                    context => context.CallActivityAsync("a", options: TaskOptions.FromRetryPolicy(policy))
                )
                .AddActivityFunc("a", _ => throw new IOException($"attempt {++calls}"))
        );

        // Activities are actions 0, 2 and 4; the timers between them 1 and 3.
        ended.SerializedOutput.ShouldBe("Task 'a' (#4) failed with an unhandled exception: attempt 3");
    }

    [Fact]
    public async Task RetryHandler_IsAskedWithTheAttemptAndItsFailure()
    {
        var asked = new List<string>();
        var options = TaskOptions.FromRetryHandler(retry =>
        {
            asked.Add($"{retry.LastAttemptNumber} {retry.LastFailure.ErrorType}");
            return retry.LastAttemptNumber < 3;
        });

        var ended = await Durable.RunAsync(
            tasks =>
                tasks
                    .AddOrchestratorFunc("main", context => context.CallActivityAsync("a", options: options))
                    .AddActivityFunc("a", _ => throw new IOException("no")),
            options: new DurableTestHostOptions { IdleLimit = 10_000 }
        );

        ended.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        asked.ShouldBe(["1 System.IO.IOException", "2 System.IO.IOException", "3 System.IO.IOException"]);
    }

    [Fact]
    public async Task Result_OfTheWrongType_CanBeCaughtAtTheCall()
    {
        var ended = await Durable.RunAsync(tasks =>
            tasks
                .AddOrchestratorFunc(
                    "main",
                    async context =>
                    {
                        try
                        {
                            return await context.CallActivityAsync<int>("text");
                        }
                        catch (System.Text.Json.JsonException)
                        {
                            return -1;
                        }
                    }
                )
                .AddActivityFunc<string>("text", _ => "no number")
        );

        ended.ReadOutputAs<int>().ShouldBe(-1);
    }
}
