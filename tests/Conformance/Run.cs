using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.Tests.Host.Testing;

namespace TranslationFunctions.Tests.Conformance;

/// <summary>Runs one orchestrator, "main", on a host of its own.</summary>
internal static class Run
{
    /// <summary>Kept in memory between its steps, or replayed at every step.</summary>
    public static TheoryData<int> KeptOrReplayed => [10_000, 0];

    /// <summary>Runs it to its end.</summary>
    public static async Task<OrchestrationMetadata> MainAsync(
        Func<TaskOrchestrationContext, Task<object?>> main,
        Action<DurableTaskRegistry>? others = null,
        Func<DurableTestHost, string, Task>? meanwhile = null,
        object? input = null,
        int idleLimit = 10_000
    ) =>
        await Durable.RunAsync(
            tasks =>
            {
                tasks.AddOrchestratorFunc("main", main);
                others?.Invoke(tasks);
            },
            input,
            new DurableTestHostOptions { IdleLimit = idleLimit },
            meanwhile
        );

    /// <summary>Starts an instance and waits for its end.</summary>
    public static async Task<OrchestrationMetadata> EndAsync(
        this DurableTestHost host,
        string name = "main",
        object? input = null,
        StartOrchestrationOptions? options = null
    )
    {
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(name, input, options);
        return await host.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, Patience.Token);
    }

    /// <summary>How long an instance took, on the host's clock.</summary>
    public static TimeSpan Took(this OrchestrationMetadata ended) => ended.LastUpdatedAt - ended.CreatedAt;

    /// <summary>An orchestrator that waits for the event "go", and returns its input.</summary>
    public static void Waiting(DurableTaskRegistry tasks) =>
        tasks.AddOrchestratorFunc<string, string>(
            "main",
            async (context, input) =>
            {
                context.SetCustomStatus("waiting");
                return await context.WaitForExternalEvent<string?>("go") ?? input;
            }
        );
}
