using System.Net;
using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using TranslationFunctions.EmbeddedHost.Http;

namespace TranslationFunctions.Tests.Host.Http;

public sealed class DurableWebhookTests
{
    private const string Base = "/runtime/webhooks/durabletask/instances";
    private static readonly DateTimeOffset Created = new(2026, 1, 31, 11, 14, 56, 789, TimeSpan.FromHours(1));

    [Theory]
    [InlineData(OrchestrationRuntimeStatus.Pending)]
    [InlineData(OrchestrationRuntimeStatus.Running)]
    [InlineData(OrchestrationRuntimeStatus.Suspended)]
    public async Task Status_OfAnInstanceThatHasNotEnded_Is202WithWhereAndWhenToAskAgain(
        OrchestrationRuntimeStatus status
    )
    {
        await using var server = await StartAsync(new OrchestrationMetadata("n", "i") { RuntimeStatus = status });

        var answer = await server.Client.GetAsync($"{Base}/i?showInput=false");

        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        answer.Headers.Location.ShouldBe(new Uri(server.Client.BaseAddress!, $"{Base}/i?showInput=false"));
        answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Status_OfACompletedInstance_HasEveryMember()
    {
        await using var server = await StartAsync(
            new OrchestrationMetadata("Render", "i")
            {
                RuntimeStatus = OrchestrationRuntimeStatus.Completed,
                CreatedAt = Created,
                LastUpdatedAt = Created.AddSeconds(1),
                SerializedInput = """{"a": 1}""",
                SerializedOutput = "\"\\u00E9\"",
            }
        );

        var answer = await server.Client.GetAsync($"{Base}/i");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.Location.ShouldBeNull();
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        (await answer.Content.ReadAsStringAsync()).ShouldBe(
            """{"name":"Render","instanceId":"i","runtimeStatus":"Completed","input":{"a": 1},"customStatus":null,"""
                + """
                "output":"\u00E9","createdTime":"2026-01-31T10:14:56Z","lastUpdatedTime":"2026-01-31T10:14:57Z"}
                """
        );
    }

    [Theory]
    [InlineData("", HttpStatusCode.OK)]
    [InlineData("?returnInternalServerErrorOnFailure=true", HttpStatusCode.InternalServerError)]
    public async Task Status_OfAFailedInstance_HasItsMessageAsOutput(string query, HttpStatusCode status)
    {
        await using var server = await StartAsync(
            new OrchestrationMetadata("n", "i")
            {
                RuntimeStatus = OrchestrationRuntimeStatus.Failed,
                SerializedOutput = "disk \"C\" full",
            }
        );

        var answer = await server.Client.GetAsync($"{Base}/i{query}");

        answer.StatusCode.ShouldBe(status);
        var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        body.GetProperty("output").GetString().ShouldBe("disk \"C\" full");
    }

    [Fact]
    public async Task Status_WithoutItsInput_HasNullInstead()
    {
        await using var server = await StartAsync(
            new OrchestrationMetadata("n", "i")
            {
                RuntimeStatus = OrchestrationRuntimeStatus.Terminated,
                SerializedInput = "1",
            }
        );

        var body = JsonDocument.Parse(await server.Client.GetStringAsync($"{Base}/i?showInput=False")).RootElement;

        body.GetProperty("input").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a b?c#d%2Fe")]
    [InlineData("é:@語")]
    public async Task Id_EscapedInThePath_IsFound(string id)
    {
        await using var server = await StartAsync(
            new OrchestrationMetadata("n", id) { RuntimeStatus = OrchestrationRuntimeStatus.Completed }
        );

        var answer = await server.Client.GetAsync($"{Base}/{Uri.EscapeDataString(id)}");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        body.GetProperty("instanceId").GetString().ShouldBe(id);
    }

    [Fact]
    public async Task Status_OfAnUnknownInstance_Is404()
    {
        await using var server = await StartAsync();

        (await server.Client.GetAsync($"{Base}/i")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Task<RunningServer> StartAsync(params OrchestrationMetadata[] instances) =>
        RunningServer.StartAsync(
            [],
            new HttpServerOptions(),
            services => services.AddSingleton<DurableTaskClient>(new KnownInstances(instances))
        );
}
