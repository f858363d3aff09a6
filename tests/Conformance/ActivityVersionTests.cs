using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TranslationFunctions.EmbeddedHost.Testing;

namespace TranslationFunctions.Tests.Conformance;

/// <summary>Versions of activities.</summary>
public class ActivityVersionTests
{
    [Theory]
    [InlineData(null, "activity 2 sees 2")]
    [InlineData("1", "activity 1 sees 1")]
    [InlineData("", null)]
    public async Task Activity_HasItsOrchestrationsVersion_UnlessToldAnother(string? asked, string? output)
    {
        static Func<TaskActivityContext, object?, Task<string>> Activity(string version) =>
            (context, _) => Task.FromResult($"activity {version} sees {context.Version}");

        foreach (var retry in new TaskRetryOptions?[] { null, new RetryPolicy(1, TimeSpan.FromSeconds(1)) })
        {
            var options = new TaskOptions(retry)
            {
                Version = asked is null ? default(TaskVersion?) : new TaskVersion(asked),
            };
            var ended = await VersionTests.RunAsync(
                tasks =>
                    tasks
                        .AddOrchestratorFunc(
                            "main",
                            context => context.CallActivityAsync<string>("a", options: options)
                        )
                        .AddActivityFunc("a", new TaskVersion("1"), Activity("1"))
                        .AddActivityFunc("a", new TaskVersion("2"), Activity("2")),
                "2"
            );

            (ended.FailureDetails is null ? ended.ReadOutputAs<string>() : null).ShouldBe(output);
            (ended.FailureDetails?.InnerFailure?.ErrorType).ShouldBe(output is null ? "ActivityTaskNotFound" : null);
        }
    }

    [Fact]
    public async Task Activity_WithoutVersions_ServesAny()
    {
        var ended = await VersionTests.RunAsync(
            tasks =>
                tasks
                    .AddOrchestratorFunc("main", context => context.CallActivityAsync<string>("a"))
                    .AddActivityFunc<string>("a", context => $"sees {context.Version}"),
            "2"
        );

        ended.ReadOutputAs<string>().ShouldBe("sees 2");
    }
}
