using Microsoft.Extensions.DependencyInjection;
using TranslationFunctions.Client;
using TranslationFunctions.EmbeddedHost.Hosting;
using StartJob = TranslationFunctions.Jobs.StartJob;

namespace TranslationFunctions.Cli;

/// <summary>The walk-through: a simulator in this process, five jobs, each watched to its end.</summary>
internal static class Demo
{
    // A job of ten seconds passes in one, for the simulator and for the client alike.
    private const double TimeScale = 10;

    /// <summary>Runs it; well when every job has ended.</summary>
    public static async Task<ExitCode> RunAsync(Surroundings surroundings, CancellationToken interrupted)
    {
        var options = new EmbeddedAppOptions
        {
            TimeScale = TimeScale,
            Seed = 1,
            Settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["Logging:LogLevel:Default"] = "None" },
        };
        await using var simulator = await EmbeddedApp.StartAsync<StartJob>(options);
        await surroundings.Out.WriteLineAsync(
            $"A simulator listens on {simulator.BaseAddress}; its clock runs {TimeScale} times as fast."
        );

        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(simulator.Stopping, interrupted);
        try
        {
            await RunAsync(surroundings, simulator, stopping.Token);
            return ExitCode.Ok;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
    }

    private static async Task RunAsync(Surroundings surroundings, EmbeddedApp simulator, CancellationToken stopping)
    {
        var calls = new StatusCalls();
        await using var services = Services(simulator, calls);
        var client = services.GetRequiredService<ITranslationClient>();
        var jobs = await SubmitAsync(client, stopping);
        IWatchScreen screen = surroundings.IsTerminal
            ? new BarScreen(Terminal.Open(surroundings), simulator.Time)
            : LineScreen.For(surroundings.Out);
        await screen.UntilAsync(
            jobs,
            Task.WhenAll(
                jobs.Select(job =>
                    client.WaitForCompletionAsync(
                        job.Id,
                        new ChangeReport(job, screen, simulator.Time),
                        new WaitOptions { ThrowOnFailure = false },
                        stopping
                    )
                )
            )
        );
        Terminal.Open(surroundings).Write(DemoTable.Of(jobs, calls));
    }

    private static ServiceProvider Services(EmbeddedApp simulator, StatusCalls calls)
    {
        var services = new ServiceCollection();
        services.AddSingleton(simulator.Time);
        services
            .AddTranslationClient(client => client.BaseAddress = simulator.BaseAddress)
            .AddHttpMessageHandler(() => new CountingHandler(calls));
        return services.BuildServiceProvider();
    }

    private static async Task<List<WatchedJob>> SubmitAsync(ITranslationClient client, CancellationToken stopping)
    {
        var jobs = new List<WatchedJob>();
        foreach (var (title, request) in DemoJobs.Requests)
        {
            var created = await client.CreateJobAsync(request, stopping);
            jobs.Add(new WatchedJob(created.JobId, title.PadRight(DemoJobs.LongestTitle)));
        }
        return jobs;
    }
}
