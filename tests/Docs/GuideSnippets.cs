using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using TranslationFunctions.Client;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.EmbeddedHost.Time;
using StartJob = TranslationFunctions.Jobs.StartJob;

namespace TranslationFunctions.Tests.Docs;

/// <summary>The code of the guides in docs/, as tests that run. <see cref="GuideTests"/> holds the two together.</summary>
public class GuideSnippets
{
    // test-host: an approval that nobody gives
    private static void Approval(DurableTaskRegistry tasks) =>
        tasks.AddOrchestratorFunc<string, string>(
            "approval",
            async (context, who) =>
            {
                try
                {
                    await context.WaitForExternalEvent<bool>("decision", TimeSpan.FromDays(3));
                    return $"{who} decided";
                }
                catch (OperationCanceledException)
                {
                    return $"{who} did not decide";
                }
            }
        );

    [Fact]
    public async Task Approval_ThatNobodyGives_ExpiresAfterThreeDays()
    {
        await using var host = await DurableTestHost.StartAsync(Approval);
        var start = host.Time.GetUtcNow();

        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync("approval", "Ann");
        var ended = await host.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true);

        Assert.Equal("Ann did not decide", ended.ReadOutputAs<string>());
        Assert.Equal(TimeSpan.FromDays(3), host.Time.GetUtcNow() - start);
    }

    // end

    // test-host: by hand
    [Fact]
    public async Task Approval_GivenOnTheSecondDay_IsTaken()
    {
        var time = new VirtualTime();
        time.Freeze();
        await using var host = await DurableTestHost.StartAsync(Approval, new() { Time = time });
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync("approval", "Ann");

        await time.AdvanceAsync(TimeSpan.FromDays(2));
        var due = await host.ListDueAsync();
        await host.Client.RaiseEventAsync(id, "decision", true);
        time.Unfreeze();
        var ended = await host.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true);

        Assert.Equal("timer", Assert.Single(due).What);
        Assert.Equal("Ann decided", ended.ReadOutputAs<string>());
    }

    // end

    // test-host: a process that ends
    [Fact]
    public async Task Approval_OutlivesItsProcess()
    {
        var data = Directory.CreateTempSubdirectory().FullName;
        string id;
        await using (var first = await DurableTestHost.StartAsync(Approval, new() { Data = data, Seed = null }))
        {
            id = await first.Client.ScheduleNewOrchestrationInstanceAsync("approval", "Ann");
        }

        await using var second = await DurableTestHost.StartAsync(Approval, new() { Data = data, Seed = null });
        await second.Client.RaiseEventAsync(id, "decision", true);
        var ended = await second.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true);

        Assert.Equal("Ann decided", ended.ReadOutputAs<string>());
    }

    // end

    // test-host: a whole app
    [Fact]
    public async Task Job_StartedThroughHttp_TakesItsTime()
    {
        await using var host = await FunctionsTestHost.StartAsync<StartJob>();
        var start = host.Time.GetUtcNow();

        var answer = await host.Client.PostAsync(
            "/jobs",
            new StringContent("""{"delay":{"model":"fixed","seconds":90}}""")
        );
        var id = answer.Headers.Location!.ToString().Split('/')[^1];
        await host.Durable.WaitForInstanceCompletionAsync(id);

        Assert.Equal(TimeSpan.FromSeconds(90), host.Time.GetUtcNow() - start);
    }

    // end

    // test-host: doubles
    [Fact]
    public async Task Job_OnAClockOfTheTest_IsCreatedThen()
    {
        var noon = new DateTimeOffset(2030, 1, 1, 12, 0, 0, TimeSpan.Zero);
        await using var host = await FunctionsTestHost.StartAsync<StartJob>(options =>
            options with
            {
                Time = new VirtualTime(noon),
                Services = services => services.AddSingleton(new Random(7)),
                Settings = new Dictionary<string, string> { ["MIN_DELAY"] = "60", ["MAX_DELAY"] = "60" },
            }
        );

        var status = await host.Client.GetStringAsync("/status");

        Assert.Contains("\"created_at\":\"2030-01-01T12:00:00", status);
    }

    // end

    [Fact]
    public async Task GettingStarted_ClientCodeRuns()
    {
        await using var simulator = await FunctionsTestHost.StartAsync<StartJob>();
        var services = new ServiceCollection();
        services.AddSingleton(simulator.Time);
        services
            .AddTranslationClient(options => options.BaseAddress = simulator.BaseAddress)
            .ConfigurePrimaryHttpMessageHandler(simulator.CreateHandler);
        await using var provider = services.BuildServiceProvider();

        // getting-started: client
        var client = provider.GetRequiredService<ITranslationClient>();
        try
        {
            var status = await client.CreateJobAndWaitAsync(
                new CreateJobRequest { VideoUrl = "https://example.com/talk.mp4", OutputLanguage = "fr" }
            );
            Console.WriteLine($"{status.JobId} took {status.CompletedAt - status.CreatedAt}");
        }
        catch (JobFailedException failed)
        {
            Console.WriteLine($"{failed.JobId} failed: {failed.LastStatus!.Message}");
        }
        // end
    }
}
