using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Entities;
using Microsoft.Extensions.Configuration;
using TranslationFunctions.EmbeddedHost.Hosting;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.Tests.Host.Testing;

namespace TranslationFunctions.Tests.Conformance;

/// <summary>The version that a start gets when it names none.</summary>
public class DefaultVersionTests
{
    private sealed class Launcher : TaskEntity<int>
    {
        public string Launch(string version) =>
            Context.ScheduleNewOrchestration(
                "show",
                State,
                new StartOrchestrationOptions { Version = version == "none" ? default(TaskVersion?) : new(version) }
            );
    }

    private static Task<DurableTestHost> HostAsync() =>
        DurableTestHost.StartAsync(
            tasks =>
                tasks
                    .AddEntity<Launcher>("launcher")
                    .AddOrchestratorFunc("show", context => context.CallActivityAsync<string>("sees", context.Version))
                    .AddOrchestratorFunc<string, string>(
                        "parent",
                        (context, child) =>
                            context.CallSubOrchestratorAsync<string>(
                                "show",
                                options: new SubOrchestrationOptions
                                {
                                    Version = child == "none" ? default(TaskVersion?) : new(child),
                                }
                            )
                    )
                    .AddOrchestratorFunc<string, string>(
                        "launch",
                        (context, version) =>
                            context.Entities.CallEntityAsync<string>(
                                new EntityInstanceId("launcher", "1"),
                                "launch",
                                version
                            )
                    )
                    .AddActivityFunc<string, string>("sees", (context, asked) => $"{asked} {context.Version}"),
            new DurableTestHostOptions { DefaultVersion = "2.0" }
        );

    [Theory]
    [InlineData("none", "2.0 2.0")]
    [InlineData("1.0", "1.0 1.0")]
    [InlineData("", " ")]
    public async Task Start_NamesItsVersion_OrGetsTheDefault(string version, string seen)
    {
        await using var host = await HostAsync();
        var options = new StartOrchestrationOptions
        {
            Version = version == "none" ? default(TaskVersion?) : new(version),
        };

        (await host.EndAsync("show", options: options)).ReadOutputAs<string>().ShouldBe(seen);
        (await host.EndAsync("parent", version)).ReadOutputAs<string>().ShouldBe(seen);
    }

    [Theory]
    [InlineData("none", "2.0 2.0")]
    [InlineData("1.0", "1.0 1.0")]
    [InlineData("", "2.0 2.0")]
    public async Task StartByAnEntity_TakesAnEmptyVersionForNone(string version, string seen)
    {
        await using var host = await HostAsync();
        var id = (await host.EndAsync("launch", version)).ReadOutputAs<string>()!;

        var ended = await host.Client.WaitForInstanceCompletionAsync(id, true, Patience.Token);

        ended.ReadOutputAs<string>().ShouldBe(seen);
    }

    [Fact]
    public void Default_IsReadFromTheHostsFile()
    {
        var file = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["extensions:durableTask:defaultVersion"] = "2.0",
        };

        HostSettings
            .From(new ConfigurationBuilder().AddInMemoryCollection(file).Build())
            .DefaultVersion.ShouldBe("2.0");
    }
}
