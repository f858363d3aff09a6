using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.EmbeddedHost.Time;
using TranslationFunctions.Jobs;
using TranslationFunctions.Retention;

namespace TranslationFunctions.Tests.Functions.Retention;

/// <summary>Jobs that are removed some time after their end, at times that the test decides.</summary>
public sealed class RetentionTests
{
    private readonly VirtualTime time = new();

    private async Task<FunctionsTestHost> StartAsync(string? hours)
    {
        time.Freeze();
        var settings = new Dictionary<string, string> { ["Retention:EveryMinutes"] = "15" };
        if (hours is not null)
        {
            settings["Retention:Hours"] = hours;
        }

        var host = await FunctionsTestHost.StartAsync<StartJob>(options =>
            options with
            {
                Time = time,
                Settings = settings,
            }
        );
        await EnsureAsync(host);
        return host;
    }

    private async Task EnsureAsync(FunctionsTestHost host)
    {
        await NewStarter(host).EnsureAsync(host.Durable, default);
        await AfterAsync(0);
    }

    // As a process has it that was started later.
    private static RetentionStarter NewStarter(FunctionsTestHost host) =>
        ActivatorUtilities.CreateInstance<RetentionStarter>(host.Services);

    private Task AfterAsync(double hours) => time.AdvanceAsync(TimeSpan.FromHours(hours));

    private static async Task<string> StartJobAsync(FunctionsTestHost host, double hours = 0)
    {
        var answer = await host.Client.PostAsJsonAsync(
            "/jobs",
            new { delay = new { model = "fixed", seconds = hours * 3600 } }
        );
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("job_id").GetString()!;
    }

    private static async Task<bool> IsKeptAsync(FunctionsTestHost host, string job) =>
        (await host.Client.GetAsync($"/status/{job}")).StatusCode != HttpStatusCode.NotFound;

    [Fact]
    public async Task Job_IsRemoved_SomeTimeAfterItsEnd_HoweverLongItTook()
    {
        await using var host = await StartAsync(hours: "2");
        var quick = await StartJobAsync(host);
        var slow = await StartJobAsync(host, hours: 5);

        await AfterAsync(1.9);
        (await IsKeptAsync(host, quick)).ShouldBeTrue();
        await AfterAsync(0.4);
        (await IsKeptAsync(host, quick)).ShouldBeFalse();
        await AfterAsync(4.5);
        (await IsKeptAsync(host, slow)).ShouldBeTrue();
        await AfterAsync(0.5);
        (await IsKeptAsync(host, slow)).ShouldBeFalse();
    }

    [Fact]
    public async Task MoreJobsThanOneSweepTakes_AreRemovedByTheNextOnesAtOnce()
    {
        await using var host = await StartAsync(hours: "1");
        for (var i = 0; i <= RemoveOldJobs.MaxRemoved; i++)
        {
            // Nobody's orchestration: it ends at once.
            await host.Durable.ScheduleNewOrchestrationInstanceAsync("nobody");
        }

        await AfterAsync(1.3);

        var left = await host.Durable.GetAllInstancesAsync().Select(instance => instance.InstanceId).ToListAsync();
        left.ShouldBe([RetainJobs.Id]);
    }

    [Fact]
    public async Task Job_InSeveralLanguages_IsRemovedWithItsParts_AndNotBefore()
    {
        await using var host = await StartAsync(hours: "1");
        var answer = await host.Client.PostAsJsonAsync(
            "/jobs",
            new
            {
                delay = new
                {
                    model = "uniform",
                    min = 0,
                    max = 7200,
                },
                languages = new[] { "fr", "de", "it", "es" },
            }
        );
        var id = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("job_id").GetString()!;
        for (var ended = false; !ended; )
        {
            await AfterAsync(0.25);
            ended = (await host.Durable.GetInstanceAsync(id))!.IsCompleted;
            (await host.Durable.GetAllInstancesAsync().CountAsync(JobReader.IsJob)).ShouldBe(5);
        }

        await AfterAsync(1.3);
        (await host.Durable.GetAllInstancesAsync().CountAsync(JobReader.IsJob)).ShouldBe(0);
    }

    [Fact]
    public async Task Retention_IsStartedByTheFirstJob()
    {
        time.Freeze();
        await using var host = await FunctionsTestHost.StartAsync<StartJob>(options =>
            options with
            {
                Time = time,
                Settings = new Dictionary<string, string> { ["Retention:Hours"] = "1" },
            }
        );
        (await host.Durable.GetInstanceAsync(RetainJobs.Id)).ShouldBeNull();

        await StartJobAsync(host);

        (await host.Durable.GetInstanceAsync(RetainJobs.Id)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Retention_ThatIsOff_IsNotStarted()
    {
        await using var host = await StartAsync(hours: null);

        (await host.Durable.GetInstanceAsync(RetainJobs.Id)).ShouldBeNull();
    }

    [Fact]
    public async Task Retention_ThatRunsAlready_IsNotStartedAgain()
    {
        await using var host = await StartAsync(hours: "1");
        var first = await host.Durable.GetInstanceAsync(RetainJobs.Id);
        await AfterAsync(0.1);

        await EnsureAsync(host);

        (await host.Durable.GetInstanceAsync(RetainJobs.Id))!.CreatedAt.ShouldBe(first!.CreatedAt);
        (await host.ListDueAsync()).Count(due => due.InstanceId == RetainJobs.Id).ShouldBe(1);
    }

    [Fact]
    public async Task Retention_ThatIsTurnedOff_Stops_AndCanBeTurnedOnAgain()
    {
        await using var host = await StartAsync(hours: "1");
        var options = host.Services.GetRequiredService<IOptions<RetentionOptions>>().Value;
        var job = await StartJobAsync(host);

        options.KeepFor = null;
        await AfterAsync(10);
        (await host.Durable.GetInstanceAsync(RetainJobs.Id))!.RuntimeStatus.ShouldBe(
            OrchestrationRuntimeStatus.Completed
        );
        (await IsKeptAsync(host, job)).ShouldBeTrue();

        options.KeepFor = TimeSpan.FromHours(1);
        await EnsureAsync(host);
        (await IsKeptAsync(host, job)).ShouldBeFalse();
    }
}
