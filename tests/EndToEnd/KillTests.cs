using Microsoft.Extensions.DependencyInjection;
using TranslationFunctions.Client;
using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;

namespace TranslationFunctions.Tests.EndToEnd;

/// <summary>A real process, killed: what it accepted gets done, once.</summary>
public class KillTests(ITestOutputHelper output)
{
    private const int Jobs = 200;

    [Fact]
    public async Task AcceptedJobs_OfAKilledProcess_AllEndOnceAfterARestart()
    {
        using var folder = new TemporaryFolder();
        List<string> ids;
        await using (var first = await SimulatorProcess.StartAsync("--data", folder.Path))
        {
            await using var services = Services(first.BaseAddress);
            ids = await SubmitAsync(services.GetRequiredService<ITranslationClient>());
            await first.KillAsync();
        }

        var restarted = TimeProvider.System.GetUtcNow();
        await using (var second = await SimulatorProcess.StartAsync("--data", folder.Path))
        {
            await using var services = Services(second.BaseAddress);
            var client = services.GetRequiredService<ITranslationClient>();
            var ended = await Task.WhenAll(ids.Select(id => client.WaitForCompletionAsync(id)));

            ended.ShouldAllBe(status => status.Result == JobResult.Completed);
            await second.KillAsync();
        }

        var late = new List<TimeSpan>();
        await using var store = SqliteStore.Open(folder.Path);
        foreach (var id in ids)
        {
            var row = (await store.FindAsync(id, CancellationToken.None))!;
            var history = await store.ReadHistoryAsync(row.Execution, CancellationToken.None);
            history.OfType<ExecutionEnded>().ShouldHaveSingleItem();
            history.OfType<TimerFired>().ShouldHaveSingleItem();
            history.OfType<TaskCompleted>().ShouldHaveSingleItem();
            var due = history.OfType<TimerCreated>().Single().Due;
            late.Add(row.UpdatedAt - (row.UpdatedAt < restarted || due > restarted ? due : restarted));
        }
        output.WriteLine($"{ids.Count} ended; the latest {late.Max()} after it was due, or could run again");
        late.ShouldAllBe(by => by >= TimeSpan.Zero && by < TimeSpan.FromSeconds(10));
    }

    // From half a second, so that some end before the kill, to six, so that most do not.
    private static async Task<List<string>> SubmitAsync(ITranslationClient client)
    {
        var jobs = await Task.WhenAll(
            Enumerable
                .Range(0, Jobs)
                .Select(i =>
                    client.CreateJobAsync(
                        new CreateJobRequest
                        {
                            Delay = new UniformDelay(0.5, 6),
                            Failure = new FixedFailure(0),
                            Seed = i,
                        }
                    )
                )
        );
        return [.. jobs.Select(job => job.JobId)];
    }

    private static ServiceProvider Services(Uri address)
    {
        var services = new ServiceCollection();
        services.AddTranslationClient(options => options.BaseAddress = address);
        return services.BuildServiceProvider();
    }
}
