using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TranslationFunctions.EmbeddedHost.Testing;

namespace TranslationFunctions.Tests.Host.Testing;

/// <summary>Runs one orchestration to its end on a host of its own.</summary>
internal static class Durable
{
    public static async Task<OrchestrationMetadata> RunAsync(
        Action<DurableTaskRegistry> tasks,
        object? input = null,
        DurableTestHostOptions? options = null,
        Func<DurableTestHost, string, Task>? meanwhile = null
    )
    {
        await using var host = await DurableTestHost.StartAsync(tasks, options);
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync("main", input);
        if (meanwhile is not null)
        {
            await meanwhile(host, id);
        }
        return await host.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, Patience.Token);
    }
}

/// <summary>How long a test waits in real time for what takes no time: a failing test fails, it does not hang.</summary>
internal static class Patience
{
    public static CancellationToken Token =>
        new CancellationTokenSource(TimeSpan.FromSeconds(20), TimeProvider.System).Token;
}
