using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TranslationFunctions.EmbeddedHost.Testing;

namespace TranslationFunctions.Tests.Conformance;

/// <summary>Versions of orchestrators and activities.</summary>
public class VersionTests
{
    private static Task<string> Version(TaskOrchestrationContext context, object? input) =>
        Task.FromResult($"v'{context.Version}'");

    internal static async Task<OrchestrationMetadata> RunAsync(
        Action<DurableTaskRegistry> tasks,
        string? version,
        int idleLimit = 10_000
    )
    {
        await using var host = await DurableTestHost.StartAsync(
            tasks,
            new DurableTestHostOptions { IdleLimit = idleLimit }
        );
        var options = version is null ? null : new StartOrchestrationOptions { Version = version };
        return await host.EndAsync(options: options);
    }

    [DurableTask("main", Version = "1")]
    private sealed class First : TaskOrchestrator<object?, string>
    {
        public override Task<string> RunAsync(TaskOrchestrationContext context, object? input) =>
            Task.FromResult("first");
    }

    [DurableTask("main", Version = "2")]
    private sealed class Second : TaskOrchestrator<object?, string>
    {
        public override Task<string> RunAsync(TaskOrchestrationContext context, object? input) =>
            Task.FromResult("second");
    }

    [Theory]
    [InlineData("1", "first", null)]
    [InlineData("2", "second", null)]
    [InlineData("3", null, "No orchestrator task named 'main' with version '3' was found.")]
    [InlineData("", null, "No orchestrator task named 'main' was found.")]
    [InlineData(null, null, "No orchestrator task named 'main' was found.")]
    public async Task NameWithVersions_ServesExactlyThose(string? version, string? output, string? error)
    {
        var ended = await RunAsync(tasks => tasks.AddOrchestrator<First>().AddOrchestrator<Second>(), version);

        ended.ReadOutputAs<string>().ShouldBe(output);
        ended.FailureDetails?.ErrorMessage.ShouldBe(error);
        ended.FailureDetails?.ErrorType.ShouldBe("OrchestratorTaskNotFound");
        (ended.FailureDetails is null).ShouldBe(error is null);
    }

    [Theory]
    [InlineData(null, "v''")]
    [InlineData("", "v''")]
    [InlineData("9.1", "v'9.1'")]
    public async Task NameWithoutVersions_ServesAny(string? version, string output)
    {
        var ended = await RunAsync(tasks => tasks.AddOrchestratorFunc<object?, string>("main", Version), version);

        ended.ReadOutputAs<string>().ShouldBe(output);
    }

    [Fact]
    public async Task NameWithAndWithoutVersions_FallsBackForNone()
    {
        static void Both(DurableTaskRegistry tasks) =>
            tasks.AddOrchestrator<First>().AddOrchestratorFunc<object?, string>("main", Version);

        (await RunAsync(Both, "1")).ReadOutputAs<string>().ShouldBe("first");
        (await RunAsync(Both, version: null)).ReadOutputAs<string>().ShouldBe("v''");
        (await RunAsync(Both, "2")).FailureDetails!.ErrorType.ShouldBe("OrchestratorTaskNotFound");
    }

    [Theory]
    [InlineData(null, "v''")]
    [InlineData("0.2", "v'0.2'")]
    [InlineData("", "v''")]
    public async Task Child_DoesNotInheritTheVersion(string? asked, string output)
    {
        var options = new SubOrchestrationOptions
        {
            Version = asked is null ? default(TaskVersion?) : new TaskVersion(asked),
        };
        var ended = await RunAsync(
            tasks =>
                tasks
                    .AddOrchestratorFunc(
                        "main",
                        context => context.CallSubOrchestratorAsync<string>("child", options: options)
                    )
                    .AddOrchestratorFunc<object?, string>("child", Version),
            "0.1"
        );

        ended.ReadOutputAs<string>().ShouldBe(output);
    }

    [Theory]
    [InlineData("2", 10_000, "second")]
    [InlineData("2", 0, "second")]
    [InlineData(null, 0, "ended as 0")]
    [InlineData("  ", 0, "ended as 0")]
    public async Task NextGeneration_MayHaveAnotherVersion(string? next, int idleLimit, string output)
    {
        var ended = await RunAsync(
            tasks =>
                tasks
                    .AddOrchestratorFunc<int, string>(
                        "main",
                        new TaskVersion("0"),
                        async (context, generation) =>
                        {
                            await context.CreateTimer(TimeSpan.Zero, CancellationToken.None);
                            if (generation == 0)
                            {
                                context.ContinueAsNew(new ContinueAsNewOptions { NewVersion = next, NewInput = 1 });
                            }
                            return $"ended as {context.Version}";
                        }
                    )
                    .AddOrchestrator<Second>(),
            "0",
            idleLimit
        );

        ended.ReadOutputAs<string>().ShouldBe(output);
    }

    [Fact]
    public async Task Unversioned_ComparesAsLowerThanAny()
    {
        var ended = await RunAsync(
            tasks => tasks.AddOrchestratorFunc("main", context => context.CompareVersionTo("0.0.1")),
            version: null
        );

        ended.ReadOutputAs<int>().ShouldBeLessThan(0);
    }
}
