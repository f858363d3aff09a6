using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;
using TranslationFunctions.Client;
using TranslationFunctions.EmbeddedHost.Testing;
using StartJob = TranslationFunctions.Jobs.StartJob;

namespace TranslationFunctions.Tests.Docs;

/// <summary>The code of the README, as tests that run. <see cref="ReadmeTests"/> holds the two together.</summary>
public class Snippets
{
    [Fact]
    public async Task Client_RegisteredInOneLine_WaitsInOneLine()
    {
        await using var simulator = await FunctionsTestHost.StartAsync<StartJob>();
        var address = simulator.BaseAddress;
        var services = new ServiceCollection();
        services.AddSingleton(simulator.Time);
        services
            .AddTranslationClient(options => options.BaseAddress = address)
            .ConfigurePrimaryHttpMessageHandler(simulator.CreateHandler);
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<ITranslationClient>();

        // README: client
        var job = await client.CreateJobAsync(
            new CreateJobRequest
            {
                VideoUrl = "https://example.com/talk.mp4",
                OutputLanguage = "fr",
                Seed = 7,
            }
        );
        var status = await client.WaitForCompletionAsync(job);
        // end

        status.Result.ShouldBe(JobResult.Completed);
    }

    [Fact]
    public void Client_IsRegisteredInOneLine()
    {
        var services = new ServiceCollection();

        // README: register
        services.AddTranslationClient(options => options.BaseAddress = new Uri("http://localhost:7071"));
        // end

        services.ShouldContain(service => service.ServiceType == typeof(ITranslationClient));
    }

    // README: app
    [Fact]
    public async Task Job_OfThirtySeconds_CompletesThirtySecondsLater()
    {
        await using var host = await FunctionsTestHost.StartAsync<StartJob>();
        using var services = new ServiceCollection()
            .AddSingleton(host.Time)
            .AddTranslationClient(options => options.BaseAddress = host.BaseAddress)
            .ConfigurePrimaryHttpMessageHandler(host.CreateHandler)
            .Services.BuildServiceProvider();
        var client = services.GetRequiredService<ITranslationClient>();

        var status = await client.CreateJobAndWaitAsync(
            new CreateJobRequest { Delay = new FixedDelay(30), Failure = new FixedFailure(0) }
        );

        Assert.Equal(status.CreatedAt + TimeSpan.FromSeconds(30), status.CompletedAt);
    }

    // end

    // README: orchestration
    [Fact]
    public async Task Reminder_AfterThreeDays_IsSent()
    {
        var sent = new List<string>();
        await using var host = await DurableTestHost.StartAsync(tasks =>
            tasks
                .AddOrchestratorFunc(
                    "remind",
                    async context =>
                    {
                        await context.CreateTimer(TimeSpan.FromDays(3), CancellationToken.None);
                        await context.CallActivityAsync("send", "Your trial ends today.");
                    }
                )
                .AddActivityFunc<string>("send", (_, text) => sent.Add(text))
        );

        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync("remind");
        await host.Client.WaitForInstanceCompletionAsync(id);

        Assert.Equal(["Your trial ends today."], sent);
    }
    // end
}
