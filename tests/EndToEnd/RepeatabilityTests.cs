using TranslationFunctions.Client;
using TranslationFunctions.EmbeddedHost.Hosting;

namespace TranslationFunctions.Tests.EndToEnd;

/// <summary>The same seed and the same jobs give the same delays and failures, wherever the data is kept.</summary>
public class RepeatabilityTests
{
    private static async Task<List<string>> RunAsync(Func<EmbeddedAppOptions, EmbeddedAppOptions> configure)
    {
        await using var simulator = await Simulator.StartAsync(configure);
        var outcomes = new List<string>();
        for (var i = 0; i < 20; i++)
        {
            var status = await simulator.Client.CreateJobAndWaitAsync(
                new CreateJobRequest { Failure = new FixedFailure(0.4) },
                options: new() { ThrowOnFailure = false }
            );
            outcomes.Add($"{status.JobId} {status.Result} {status.CompletedAt - status.CreatedAt} {status.Message}");
        }
        return outcomes;
    }

    [Fact]
    public async Task Jobs_WithTheSameServerSeed_AreTheSameInMemoryAndOnSqlite()
    {
        using var folder = new TemporaryFolder();

        var inMemory = await RunAsync(options => options with { Seed = 7 });
        var onSqlite = await RunAsync(options => options with { Seed = 7, Data = folder.Path });
        var otherSeed = await RunAsync(options => options with { Seed = 8 });

        onSqlite.ShouldBe(inMemory);
        otherSeed.ShouldNotBe(inMemory);
        inMemory.Count(outcome => outcome.Contains("Error", StringComparison.Ordinal)).ShouldBeInRange(1, 19);
    }
}

/// <summary>A folder that goes away with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("translation-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
