using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TranslationFunctions.Tests.Host.Testing;

namespace TranslationFunctions.Tests.Conformance;

/// <summary>Calls of what nobody registered.</summary>
public class UnknownTaskTests
{
    [Fact]
    public async Task UnknownChild_FailsItsParentWithTheMarker_AndFailsItself()
    {
        var asked = 0;
        var options = new SubOrchestrationOptions(
            TaskOptions.FromRetryHandler(_ => ++asked > 0),
            instanceId: "the ghost"
        );
        string? output = "";
        var ended = await Run.MainAsync(
            async context =>
            {
                await context.CallSubOrchestratorAsync("ghost", options: options);
                return null;
            },
            meanwhile: async (host, id) =>
            {
                await host.Client.WaitForInstanceCompletionAsync(id, Patience.Token);
                output = (await host.Client.GetInstanceAsync("the ghost", true))!.SerializedOutput;
            }
        );

        ended.FailureDetails!.InnerFailure!.ErrorType.ShouldBe("OrchestratorTaskNotFound");
        ended.FailureDetails.InnerFailure.ErrorMessage.ShouldBe("No orchestrator task named 'ghost' was found.");
        asked.ShouldBe(0);
        output.ShouldBeNull();
    }

    [Fact]
    public async Task UnknownActivity_IsNotAskedOfARetryHandler()
    {
        var asked = 0;

        var ended = await Run.MainAsync(async context =>
        {
            await context.CallActivityAsync("ghost", options: TaskOptions.FromRetryHandler(_ => ++asked > 0));
            return null;
        });

        ended.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        asked.ShouldBe(0);
    }
}
