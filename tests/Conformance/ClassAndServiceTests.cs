using Microsoft.DurableTask;
using Microsoft.DurableTask.Entities;
using Microsoft.Extensions.DependencyInjection;
using TranslationFunctions.EmbeddedHost.Testing;

namespace TranslationFunctions.Tests.Conformance;

/// <summary>Tasks that are classes, and the services they are made with.</summary>
public class ClassAndServiceTests
{
    private sealed class Greeter
    {
        private int calls;

        public string Greet(string name) => $"Hello, {name}! ({++calls})";
    }

    [DurableTask("greet all")]
    private sealed class GreetAll : TaskOrchestrator<string[], string[]>
    {
        public override async Task<string[]> RunAsync(TaskOrchestrationContext context, string[] input)
        {
            var greetings = new List<string>();
            foreach (var name in input)
            {
                greetings.Add(await context.CallActivityAsync<string>(nameof(Greet), name));
            }
            return [.. greetings];
        }
    }

    private sealed class Greet(Greeter greeter) : TaskActivity<string, string>
    {
        public override Task<string> RunAsync(TaskActivityContext context, string input) =>
            Task.FromResult(greeter.Greet(input));
    }

    private sealed class Host(Greeter greeter) : TaskEntity<int>
    {
        public string Welcome(string name) => $"{greeter.Greet(name)} guest {++State}";
    }

    private static Task<DurableTestHost> HostAsync(Action<IServiceCollection> services) =>
        DurableTestHost.StartAsync(
            tasks =>
                tasks
                    .AddOrchestrator<GreetAll>()
                    .AddActivity<Greet>()
                    .AddEntity<Host>("host")
                    .AddOrchestratorFunc(
                        "main",
                        context =>
                            context.Entities.CallEntityAsync<string>(
                                new EntityInstanceId("host", "1"),
                                "welcome",
                                "you"
                            )
                    ),
            new DurableTestHostOptions { Services = services }
        );

    [Fact]
    public async Task Classes_AreFoundByTheirAttributeOrName()
    {
        await using var host = await HostAsync(services => services.AddSingleton<Greeter>());

        var ended = await host.EndAsync("greet all", new[] { "Tokyo", "London" });

        ended.ReadOutputAs<string[]>().ShouldBe(["Hello, Tokyo! (1)", "Hello, London! (2)"]);
    }

    [Fact]
    public async Task ScopedServices_AreNewForEachActivity()
    {
        await using var host = await HostAsync(services => services.AddScoped<Greeter>());

        var ended = await host.EndAsync("greet all", new[] { "Tokyo", "London" });

        ended.ReadOutputAs<string[]>().ShouldBe(["Hello, Tokyo! (1)", "Hello, London! (1)"]);
    }

    [Fact]
    public async Task Entity_IsMadeWithItsServices()
    {
        await using var host = await HostAsync(services => services.AddSingleton<Greeter>());

        (await host.EndAsync()).ReadOutputAs<string>().ShouldBe("Hello, you! (1) guest 1");
    }

    [Fact]
    public async Task Pageable_OfActivities_IsFollowedToItsEnd()
    {
        var ended = await Run.MainAsync(
            async context =>
                await Pageable
                    .Create(
                        (continuation, _, _) => context.CallActivityAsync<Page<string>>("page", continuation ?? "0")
                    )
                    .CountAsync(),
            tasks =>
                tasks.AddActivityFunc<string, Page<string>>(
                    "page",
                    (_, at) => new Page<string>(["a", "b", "c"], at == "2" ? null : $"{int.Parse(at) + 1}")
                )
        );

        ended.ReadOutputAs<int>().ShouldBe(9);
    }
}
