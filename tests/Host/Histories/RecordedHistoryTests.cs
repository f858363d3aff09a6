using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using TranslationFunctions.EmbeddedHost.Engine;
using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;
using TranslationFunctions.EmbeddedHost.Worker;
using TranslationFunctions.Tests.Host.Engine;

namespace TranslationFunctions.Tests.Host.Histories;

/// <summary>
/// Histories that earlier builds wrote bring the code of today to the same points. Stories that have no file yet are
/// recorded by a run with the environment variable RECORD_HISTORIES set; a file that is there is never written again.
/// </summary>
public class RecordedHistoryTests
{
    public static TheoryData<string> Stories => [.. HistoryStories.All.Keys];

    public static TheoryData<string> Deterministic =>
        [.. HistoryStories.All.Keys.Where(story => story != HistoryStories.Changed)];

    [Fact]
    public async Task Record()
    {
        Assert.SkipWhen(
            Environment.GetEnvironmentVariable("RECORD_HISTORIES") is null,
            "RECORD_HISTORIES is not set: nothing is recorded."
        );
        foreach (var (story, tell) in HistoryStories.All.Where(pair => !RecordedInstance.Exists(pair.Key)))
        {
            using var disk = Disk.Of("memory");
            await using var process = Process(disk, asRecorded: true);
            await process.StartAsync();
            await tell(process);
            var instances = await process.HistoriesAsync();
            RecordedInstance.Write(
                story,
                instances.Select(item => new RecordedInstance(Plain.Of(item.Row), [.. item.History.Select(Plain.Of)]))
            );
        }
    }

    [Theory, MemberData(nameof(Deterministic))]
    public async Task Code_GivenARecordedHistory_TakesTheSameSteps(string story)
    {
        foreach (var (row, history) in RecordedInstance.Read(story))
        {
            foreach (
                var turn in RecordedTurn.Of(history).Where(turn => !turn.Arrived.OfType<ExecutionTerminated>().Any())
            )
            {
                var result = await RunAsync(row, turn);

                EngineProcess.Text(result.Started).ShouldBe(EngineProcess.Text(turn.Asked), row.Id);
                var end = result.End is { } ended ? Plain.Of(ended) : null;
                end.ShouldBe(turn.End, row.Id);
                result.CustomStatus.ShouldBe(turn.End is null ? result.CustomStatus : row.CustomStatus);
            }
        }
    }

    [Fact]
    public async Task Code_ChangedSinceItsHistoryWasRecorded_FailsNamingTheStep()
    {
        var (row, history) = RecordedInstance.Read(HistoryStories.Changed).Single();

        var result = await RunAsync(row, RecordedTurn.Of(history).Last());

        result.End!.Status.ShouldBe(InstanceStatus.Failed);
        result.End.Failure!.Type.ShouldBe("DurableTask.Core.Exceptions.NonDeterministicOrchestrationException");
        result.End.Failure.Message.ShouldBe(
            "The orchestrator's code is not what its history was made with: its history says it asked for activity"
                + " 'charge' (#1), and the code now asks for activity 'ship' (#1). Code with instances under way must"
                + " take the same steps in the same order; start new instances after a change, or branch on the"
                + " orchestration's version."
        );
    }

    [Theory, MemberData(nameof(Stories))]
    public async Task Store_GivenARecordedHistory_GivesItBackUnchanged(string story)
    {
        using var disk = Disk.Of("sqlite");
        var recorded = RecordedInstance.Read(story);
        await FillAsync(disk, recorded);

        await using var store = disk.Open();
        foreach (var (row, history) in recorded)
        {
            var back = await store.ReadHistoryAsync(row.Execution, CancellationToken.None);
            EngineProcess.Text(back).ShouldBe(EngineProcess.Text(history));
            (await store.FindAsync(row.Id, CancellationToken.None)).ShouldBe(row);
        }
    }

    [Fact]
    public async Task Instance_RecordedBeforeItsEnd_GoesOn()
    {
        using var disk = Disk.Of("sqlite");
        await FillAsync(disk, RecordedInstance.Read(HistoryStories.Unfinished));
        await using var process = Process(disk, asRecorded: false);
        await process.StartAsync();

        await process.DoAsync(client => client.ResumeInstanceAsync("one"));
        await CrashStories.RaiseAsync(process, "go");
        await process.AdvanceAsync(TimeSpan.FromMinutes(1));

        var output = await process.DoAsync(async client =>
            (await client.GetInstanceAsync("one", true))!.ReadOutputAs<string>()!
        );
        output.ShouldNotBeNull().ShouldStartWith("go 34 ");
    }

    private static EngineProcess Process(Disk disk, bool asRecorded) =>
        new(disk, (tasks, _, _) => HistoryStories.Register(tasks, asRecorded));

    private static async Task FillAsync(Disk disk, RecordedInstance[] instances)
    {
        await using var store = disk.Open();
        foreach (var (row, history) in instances)
        {
            var commit = new Commit
            {
                Instance = row,
                History = history,
                Existing = Existing.Refused,
            };
            (await store.CommitAsync(commit)).ShouldBeNull();
        }
    }

    private static async Task<StepResult> RunAsync(InstanceRow row, RecordedTurn turn)
    {
        var registry = new DurableTaskRegistry();
        HistoryStories.Register(registry, asRecorded: false);
        await using var services = new ServiceCollection().BuildServiceProvider();
        var executor = new InProcessExecutor(
            new TaskCatalog(registry),
            services,
            JsonDataConverter.Default,
            NullLoggerFactory.Instance
        );
        return await executor.RunStepAsync(new OrchestratorStep(row, turn.Arrived, Continuation: null, turn.Past));
    }
}
