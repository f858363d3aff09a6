using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace TranslationFunctions.Tests.Conformance;

/// <summary>What a failure looks like to who called, and to who asks later.</summary>
public class FailureShapeTests
{
    private static void Failing(DurableTaskRegistry tasks) =>
        tasks
            .AddActivityFunc(
                "a",
                _ => throw new IOException("first", new InvalidDataException("second", new FormatException("third")))
            )
            .AddOrchestratorFunc("middle", context => context.CallSubOrchestratorAsync("inner"))
            .AddOrchestratorFunc("inner", context => context.CallActivityAsync("a"));

    private static IEnumerable<TaskFailureDetails> Chain(TaskFailureDetails? outer)
    {
        for (var failure = outer; failure is not null; failure = failure.InnerFailure)
        {
            yield return failure;
        }
    }

    [Theory, MemberData(nameof(Run.KeptOrReplayed), MemberType = typeof(Run))]
    public async Task CaughtFailure_HasTheTaskAndTheExceptionItThrew(int idleLimit)
    {
        var ended = await Run.MainAsync(
            async context =>
            {
                await context.CreateTimer(TimeSpan.FromSeconds(1), CancellationToken.None);
                try
                {
                    await context.CallActivityAsync("a");
                    return null;
                }
                catch (TaskFailedException failed)
                {
                    var chain = Chain(failed.FailureDetails).Select(one => $"{one.ErrorType}: {one.ErrorMessage}");
                    return $"{failed.TaskName} {failed.TaskId} {string.Join(", ", chain)}";
                }
            },
            Failing,
            idleLimit: idleLimit
        );

        ended
            .ReadOutputAs<string>()
            .ShouldBe(
                "a 1 System.IO.IOException: first, System.IO.InvalidDataException: second, System.FormatException: third"
            );
    }

    [Fact]
    public async Task EachLevelThatDoesNotCatch_AddsOneFailure_AndItsMessageNests()
    {
        var ended = await Run.MainAsync(
            async context =>
            {
                await context.CallSubOrchestratorAsync("middle");
                return null;
            },
            Failing
        );

        const string Activity = "Task 'a' (#0) failed with an unhandled exception: first";
        var chain = Chain(ended.FailureDetails).ToList();
        chain
            .Select(one => one.ErrorType.Split('.')[^1])
            .ShouldBe([
                "TaskFailedException",
                "TaskFailedException",
                "TaskFailedException",
                "IOException",
                "InvalidDataException",
                "FormatException",
            ]);
        chain[2].ErrorMessage.ShouldBe(Activity);
        chain[1].ErrorMessage.ShouldBe($"Task 'inner' (#0) failed with an unhandled exception: {Activity}");
        chain[0]
            .ErrorMessage.ShouldBe($"Task 'middle' (#0) failed with an unhandled exception: {chain[1].ErrorMessage}");
        ended.SerializedOutput.ShouldBe(chain[0].ErrorMessage);
    }

    [Fact]
    public async Task NumberOfATask_CountsEveryActionBeforeIt()
    {
        var ended = await Run.MainAsync(
            async context =>
            {
                await context.CallActivityAsync("ok");
                await context.CreateTimer(TimeSpan.Zero, CancellationToken.None);
                await context.CallSubOrchestratorAsync("child");
                context.SendEvent("somebody", "hello", 1);
                await context.CallActivityAsync("a");
                return null;
            },
            tasks =>
            {
                Failing(tasks);
                tasks.AddActivityFunc("ok", _ => { }).AddOrchestratorFunc("child", _ => { });
            }
        );

        ended.SerializedOutput.ShouldBe("Task 'a' (#4) failed with an unhandled exception: first");
    }

    [Fact]
    public async Task FailuresByType_CanBeCaught_BaseTypesIncluded()
    {
        var ended = await Run.MainAsync(
            async context =>
            {
                try
                {
                    await context.CallActivityAsync("a");
                }
                catch (TaskFailedException failed) when (failed.FailureDetails.IsCausedBy<InvalidDataException>())
                {
                    return "the inner one";
                }
                catch (TaskFailedException failed) when (failed.FailureDetails.IsCausedBy<SystemException>())
                {
                    return "a base";
                }
                return null;
            },
            Failing
        );

        ended.ReadOutputAs<string>().ShouldBe("a base");
    }

    [Fact]
    public async Task CancelledActivity_FailsLikeAnyOther()
    {
        var ended = await Run.MainAsync(
            async context =>
            {
                await context.CallActivityAsync("a");
                return null;
            },
            tasks => tasks.AddActivityFunc("a", _ => throw new TaskCanceledException("gave up"))
        );

        ended.FailureDetails!.ErrorType.ShouldBe(typeof(TaskFailedException).FullName);
        ended.FailureDetails.InnerFailure!.ErrorType.ShouldBe(typeof(TaskCanceledException).FullName);
        ended.FailureDetails.InnerFailure.ErrorMessage.ShouldBe("gave up");
    }

    [Fact]
    public async Task CancelledOrchestrator_FailsWithoutAnOutput()
    {
        var ended = await Run.MainAsync(async context =>
        {
            await context.CreateTimer(TimeSpan.FromDays(1), new CancellationToken(canceled: true));
            return null;
        });

        ended.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        ended.SerializedOutput.ShouldBeNull();
        ended.FailureDetails!.ErrorType.ShouldBe(typeof(AggregateException).FullName);
        ended.FailureDetails.InnerFailure!.ErrorType.ShouldBe(typeof(TaskCanceledException).FullName);
    }

    [Fact]
    public async Task StackTrace_IsTheOrchestrators_NotTheActivitys()
    {
        async Task<object?> CallingOrchestrator(TaskOrchestrationContext context) =>
            await context.CallActivityAsync<object?>("a");
        static string ThrowingActivity(TaskActivityContext context) => throw new IOException(context.Name);

        var ended = await Run.MainAsync(
            CallingOrchestrator,
            tasks => tasks.AddActivityFunc<string>("a", ThrowingActivity)
        );

        ended.FailureDetails!.StackTrace.ShouldNotBeNull();
        ended.FailureDetails.StackTrace.ShouldContain(nameof(CallingOrchestrator));
        ended.FailureDetails.StackTrace.ShouldNotContain(nameof(ThrowingActivity));
        ended.FailureDetails.InnerFailure!.StackTrace!.ShouldContain(nameof(ThrowingActivity));
    }
}
