using System.Net;
using TranslationFunctions.Tests.Host.Testing;

namespace TranslationFunctions.Tests.Host.Http.Durable;

/// <summary>The webhook's calls that start instances.</summary>
public sealed class StartCallsTests : IAsyncLifetime
{
    private DurableServer server = null!;

    public async ValueTask InitializeAsync() => server = await DurableServer.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Start_Answers202_WithWhereToWatchAndControl()
    {
        var answer = await server.SendAsync("POST", "/orchestrators/Greet/my%20id", "\"wait\"");

        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(10));
        var instance =
            $"{server.Http.BaseAddress!.GetLeftPart(UriPartial.Authority)}{DurableServer.Base}/instances/my%20id";
        var links = await DurableServer.JsonAsync(answer);
        links
            .EnumerateObject()
            .ToDictionary(link => link.Name, link => link.Value.GetString())
            .ShouldBe(
                new Dictionary<string, string?>
                {
                    ["id"] = "my id",
                    ["statusQueryGetUri"] = instance,
                    ["sendEventPostUri"] = $"{instance}/raiseEvent/{{eventName}}",
                    ["terminatePostUri"] = $"{instance}/terminate?reason={{text}}",
                    ["rewindPostUri"] = $"{instance}/rewind?reason={{text}}",
                    ["purgeHistoryDeleteUri"] = instance,
                    ["restartPostUri"] = $"{instance}/restart",
                    ["suspendPostUri"] = $"{instance}/suspend?reason={{text}}",
                    ["resumePostUri"] = $"{instance}/resume?reason={{text}}",
                }
            );
        answer.Headers.Location!.OriginalString.ShouldBe(instance);
        (await server.Http.GetAsync(answer.Headers.Location)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    [Theory]
    [InlineData("/orchestrators/Greet?timeout=60&pollingInterval=1", "\"Ada\"", 200, "\"Hello, Ada!\"")]
    [InlineData("/orchestrators/greet?timeout=60&pollingInterval=1", "\"fail\"", 200, "\"runtimeStatus\":\"Failed\"")]
    [InlineData("/orchestrators/Greet?timeout=60&pollingInterval=1", "\"wait\"", 202, "statusQueryGetUri")]
    [InlineData("/orchestrators/Greet?timeout=60", "\"Ada\"", 202, "statusQueryGetUri")]
    [InlineData("/orchestrators/Greet", null, 202, "statusQueryGetUri")]
    [InlineData("/orchestrators/Greet", "{", 400, "Invalid JSON")]
    [InlineData("/orchestrators/Nobody", "1", 400, "'Nobody'")]
    [InlineData("/orchestrators/Greet/@counter@a", "1", 400, "'@counter@a'")]
    public async Task Start_AnswersWithTheOutcome_WhenItIsToWaitAndThereIsOne(
        string path,
        string? body,
        int status,
        string says
    )
    {
        var answer = await server.SendAsync("POST", path, body);

        ((int)answer.StatusCode).ShouldBe(status);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(says);
    }

    [Fact]
    public async Task Start_OfAnIdThatRuns_IsRefused()
    {
        await server.InstanceAsync("wait", "one");
        var answer = await server.SendAsync("POST", "/orchestrators/Greet/one", "\"Ada\"");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("?restartWithNewInstanceId=true", false)]
    [InlineData("?restartWithNewInstanceId=false", true)]
    public async Task Restart_TakesANewId_UnlessTold(string query, bool same)
    {
        await server.InstanceAsync("Ada", "one");
        var links = await DurableServer.JsonAsync(await server.SendAsync("POST", $"/instances/one/restart{query}"));

        var id = links.GetProperty("id").GetString()!;
        (id == "one").ShouldBe(same);
        var ended = await server.Client.WaitForInstanceCompletionAsync(id, true, Patience.Token);
        ended.ReadOutputAs<string>().ShouldBe("Hello, Ada!");
    }
}
