using Microsoft.Data.Sqlite;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TranslationFunctions.Tests.Architecture;
using TranslationFunctions.Tests.Host.Engine;
using TranslationFunctions.Tests.Storage;

namespace TranslationFunctions.Tests.Host.Histories;

/// <summary>A store that an earlier build left is opened, and what was under way in it goes on.</summary>
public class OlderStoreTests
{
    [Fact]
    public async Task StoreOfSchemaVersion1_GoesOn()
    {
        var directory = new TempDirectory();
        using var disk = Disk.In(directory);
        await FillAsync(directory, "schema-1.sql");
        await using var process = new EngineProcess(disk, (tasks, _, _) => Register(tasks));
        await process.StartAsync();
        (await StatesAsync(process)).ShouldBe([
            "completed: Completed \"2 yes\"",
            "failed: Failed Task 'broken' (#0) failed with an unhandled exception: disk",
            "scheduled: Pending ",
            "sleeps: Running ",
            "suspended: Suspended ",
            "terminated: Terminated \"enough\"",
            "waits: Running ",
        ]);

        await process.DoAsync(client => client.RaiseEventAsync("waits", "answer", "at last"));
        await process.DoAsync(client => client.ResumeInstanceAsync("suspended"));
        await process.AdvanceAsync(TimeSpan.FromHours(6));

        (await StatesAsync(process)).ShouldBe([
            "completed: Completed \"2 yes\"",
            "failed: Failed Task 'broken' (#0) failed with an unhandled exception: disk",
            "scheduled: Completed \"rested\"",
            "sleeps: Completed \"rested\"",
            "suspended: Completed \"6 kept\"",
            "terminated: Terminated \"enough\"",
            "waits: Completed \"4 at last\"",
        ]);
    }

    // The tasks of the build that left the store.
    private static void Register(DurableTaskRegistry tasks) =>
        tasks
            .AddOrchestratorFunc<int, string>(
                "order",
                async (context, n) =>
                {
                    var first = await context.CallActivityAsync<int>("double", n);
                    context.SetCustomStatus("asked");
                    var answer = await context.WaitForExternalEvent<string>("answer");
                    await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
                    return $"{first} {answer}";
                }
            )
            .AddOrchestratorFunc(
                "sleep",
                async context =>
                {
                    context.SetCustomStatus("asleep");
                    await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
                    return "rested";
                }
            )
            .AddActivityFunc<int, int>("double", (_, n) => 2 * n);

    private static async Task<List<string>> StatesAsync(EngineProcess process)
    {
        var states = new List<string>();
        await process.DoAsync(async client =>
        {
            await foreach (var row in client.GetAllInstancesAsync(new OrchestrationQuery(FetchInputsAndOutputs: true)))
            {
                states.Add($"{row.InstanceId}: {row.RuntimeStatus} {row.SerializedOutput}");
            }
        });
        states.Sort(StringComparer.Ordinal);
        return states;
    }

    private static async Task FillAsync(TempDirectory directory, string file)
    {
        var path = Path.Combine(Sources.Root, "tests", "Host", "Histories", "Stores", file);
        await using var connection = new SqliteConnection($"Data Source={directory.Database};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = await File.ReadAllTextAsync(path);
        await command.ExecuteNonQueryAsync();
    }
}
