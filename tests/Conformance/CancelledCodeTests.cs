using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace TranslationFunctions.Tests.Conformance;

/// <summary>Code that ends by cancellation.</summary>
public class CancelledCodeTests
{
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
}
