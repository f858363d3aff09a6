using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using TranslationFunctions.Client;
using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;

namespace TranslationFunctions.Tests.EndToEnd;

/// <summary>
/// A real process under load, killed at random moments again and again on the same data. It takes minutes, so it runs
/// only when the environment variable KILL_CYCLES says how often.
/// </summary>
public class KillCyclesTests(ITestOutputHelper output)
{
    private const int Callers = 4;
    private const int JobsPerCaller = 40;

    private readonly KillLedger ledger = new();
    private readonly Random random = new(1);

    [Fact]
    public async Task AcceptedJobs_OfAProcessKilledAgainAndAgain_AllEndOnce()
    {
        Assert.SkipUnless(
            int.TryParse(Environment.GetEnvironmentVariable("KILL_CYCLES"), out var cycles),
            "KILL_CYCLES is not set."
        );
        var watch = Stopwatch.StartNew();
        using var folder = new TemporaryFolder();
        for (var cycle = 0; cycle < cycles; cycle++)
        {
            await LiveAsync(folder.Path, TimeSpan.FromMilliseconds(random.Next(50, 1500)));
        }
        await FinishAsync(folder.Path);
        var (lost, duplicated, stored) = await CountAsync(folder.Path);

        output.WriteLine(
            $"{cycles} cycles in {watch.Elapsed}: {ledger.Acknowledged.Count} acknowledged, {stored} stored, {lost} lost,"
                + $" {duplicated} duplicated; {ledger.Statuses} statuses, {ledger.Contradictions.Count} contradictions"
        );
        ledger.Acknowledged.ShouldNotBeEmpty();
        lost.ShouldBe(0);
        duplicated.ShouldBe(0);
        ledger.Contradictions.ShouldBeEmpty();
    }

    // One life: callers create jobs and ask for statuses, until the process is killed in the midst of it.
    private async Task LiveAsync(string data, TimeSpan life)
    {
        await using var process = await SimulatorProcess.StartAsync("--data", data);
        await using var services = Services(process.BaseAddress);
        var client = services.GetRequiredService<ITranslationClient>();
        var seeds = Enumerable.Range(0, Callers).Select(_ => random.Next()).ToList();
        string[] known = [.. ledger.Acknowledged];
        var load = Task.WhenAll(seeds.Select((seed, caller) => CallAsync(client, known, caller, new Random(seed))));
        await Task.Delay(life, TimeProvider.System);
        await process.KillAsync();
        await load;
    }

    // Each caller asks for jobs of its own only, so that what it is told comes in order.
    private async Task CallAsync(ITranslationClient client, string[] known, int caller, Random draws)
    {
        string[] mine = [.. known.Where((_, place) => place % Callers == caller)];
        try
        {
            for (var job = 0; job < JobsPerCaller; job++)
            {
                var request = new CreateJobRequest
                {
                    Delay = new UniformDelay(0.1, 5),
                    Failure = new FixedFailure(0.2),
                    Seed = draws.Next(),
                };
                ledger.Accepted((await client.CreateJobAsync(request)).JobId);
                if (mine.Length > 0)
                {
                    ledger.Said(await client.GetStatusAsync(mine[draws.Next(mine.Length)]));
                }
            }
            while (mine.Length > 0)
            {
                ledger.Said(await client.GetStatusAsync(mine[draws.Next(mine.Length)]));
            }
        }
        catch (TranslationTransportException)
        {
            // The process was killed; whether the last job exists, nobody knows.
        }
    }

    private async Task FinishAsync(string data)
    {
        await using var process = await SimulatorProcess.StartAsync("--data", data);
        await using var services = Services(process.BaseAddress);
        var client = services.GetRequiredService<ITranslationClient>();
        var options = new WaitOptions { ThrowOnFailure = false };
        await Parallel.ForEachAsync(
            ledger.Acknowledged,
            new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (id, _) => ledger.Said(await client.WaitForCompletionAsync(id, options: options))
        );
        await process.KillAsync();
    }

    private async Task<(int Lost, int Duplicated, int Stored)> CountAsync(string data)
    {
        await using var store = SqliteStore.Open(data);
        var page = await store.QueryAsync(new InstanceQuery { PageSize = int.MaxValue }, CancellationToken.None);
        var rows = page.Instances.ToDictionary(row => row.Id, StringComparer.Ordinal);
        var duplicated = 0;
        foreach (var row in rows.Values)
        {
            var history = await store.ReadHistoryAsync(row.Execution, CancellationToken.None);
            duplicated += IsTwice(history) ? 1 : 0;
        }
        var lost = ledger.Acknowledged.Count(id => !rows.TryGetValue(id, out var row) || !row.Status.IsEnded());
        return (lost, duplicated, rows.Count);
    }

    // Whether it started or ended twice, or anything that it asked for was answered twice.
    private static bool IsTwice(IReadOnlyList<HistoryEvent> history) =>
        history.OfType<ExecutionStarted>().Count() > 1
        || history.OfType<ExecutionEnded>().Count() > 1
        || history
            .Select(happened =>
                happened switch
                {
                    TaskCompleted done => done.Id,
                    TaskFailed failed => failed.Id,
                    TimerFired fired => fired.Id,
                    _ => (int?)null,
                }
            )
            .OfType<int>()
            .GroupBy(id => id)
            .Any(answers => answers.Count() > 1);

    private static ServiceProvider Services(Uri address)
    {
        var services = new ServiceCollection();
        services.AddTranslationClient(options => options.BaseAddress = address);
        return services.BuildServiceProvider();
    }
}
