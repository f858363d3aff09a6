using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;
using TranslationFunctions.Client;
using TranslationFunctions.EmbeddedHost.Hosting;
using StartJob = TranslationFunctions.Jobs.StartJob;

namespace TranslationFunctions.Cli;

/// <summary>The walk-through: a simulator in this process, five jobs, each watched to its end.</summary>
internal static class Demo
{
    // A job of ten seconds passes in one, for the simulator and for the client alike.
    private const double TimeScale = 10;

    private const int Interrupted = 130;

    /// <summary>Runs it; the exit code is 0 when every job has ended, 130 after Ctrl-C.</summary>
    public static async Task<int> RunAsync()
    {
        var options = new EmbeddedAppOptions
        {
            TimeScale = TimeScale,
            Seed = 1,
            Settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["Logging:LogLevel:Default"] = "None" },
        };
        await using var simulator = await EmbeddedApp.StartAsync<StartJob>(options);
        AnsiConsole.WriteLine(
            $"A simulator listens on {simulator.BaseAddress}; its clock runs {TimeScale} times as fast."
        );

        var calls = new StatusCalls();
        await using var services = Services(simulator, calls);
        var client = services.GetRequiredService<ITranslationClient>();
        var stopping = simulator.Stopping;
        try
        {
            var jobs = await SubmitAsync(client, stopping);
            await JobBoard.WatchAsync(
                jobs,
                simulator.Time,
                (job, progress) => WaitAsync(client, job, progress, stopping)
            );
            JobBoard.Summarize(jobs, calls);
            return 0;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return Interrupted;
        }
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

    private static async Task<List<DemoJob>> SubmitAsync(ITranslationClient client, CancellationToken stopping)
    {
        var jobs = new List<DemoJob>();
        foreach (var (title, request) in DemoJob.Requests)
        {
            jobs.Add(new DemoJob(title, await client.CreateJobAsync(request, stopping)));
        }
        return jobs;
    }

    private static Task<JobStatus> WaitAsync(
        ITranslationClient client,
        DemoJob job,
        IProgress<JobStatus> progress,
        CancellationToken stopping
    ) =>
        client.WaitForCompletionAsync(
            job.Created.JobId,
            progress,
            new WaitOptions { ThrowOnFailure = false },
            stopping
        );
}
