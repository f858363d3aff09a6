using Microsoft.DurableTask;
using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.Tests.Host.Engine;

/// <summary>
/// A process that dies at any commit, on either side of it, comes to the same rows and histories as one that does not.
/// </summary>
public class CrashTests(ITestOutputHelper output)
{
    public static TheoryData<string, string, Fault> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, Fault>();
            foreach (var kind in Disk.Kinds)
            {
                foreach (var story in CrashStories.All.Keys)
                {
                    cases.Add(kind.Data, story, Fault.DeathBefore);
                    cases.Add(kind.Data, story, Fault.DeathAfter);
                }
            }
            return cases;
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task Process_DyingAtEveryCommitInTurn_ComesToTheSameHistories(string kind, string story, Fault fault)
    {
        var (expected, commits) = await RunAsync(kind, story);
        output.WriteLine($"{commits} commits");

        for (var at = 1; at <= commits; at++)
        {
            var (histories, _) = await RunAsync(kind, story, (at, fault));

            histories.ShouldBe(expected, $"{fault} at commit {at} of {commits}");
        }
    }

    private static async Task<(List<string> Histories, int Commits)> RunAsync(
        string kind,
        string story,
        params (int Commit, Fault Fault)[] deaths
    )
    {
        using var disk = kind == "sqlite" ? Disk.Fast() : Disk.Of(kind);
        await using var process = new EngineProcess(
            disk,
            (tasks, _, _) => CrashStories.Register(tasks),
            idleLimit: 100,
            deaths
        );
        await process.StartAsync();
        await CrashStories.All[story](process);
        process.Deaths.ShouldBe(deaths.Length);
        var rows = await process.HistoriesAsync();
        return ([.. rows.Select(item => Text(item.Row, item.History))], process.Commits);
    }

    // A death may split a turn in two or make one of two, so turns do not count, and neither do the numbers of runs.
    private static string Text(InstanceRow row, IReadOnlyList<HistoryEvent> history)
    {
        var happened = history.Where(item => item is not StepStarted).Select(Plain.Of).ToList();
        return $"{row with { Execution = 0, HistoryLength = 0, Parent = null, Failure = null }} {EngineProcess.Text(happened)}";
    }
}
