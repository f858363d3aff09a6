using System.Net;
using TranslationFunctions.Tests.Host.Http.Durable;

namespace TranslationFunctions.Tests.Conformance;

/// <summary>The durable webhook's rarer answers.</summary>
public class WebhookTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData("&restartWithNewInstanceId=false", false)]
    public async Task Restart_MayWaitForTheOutcome(string query, bool newId)
    {
        await using var server = await DurableServer.StartAsync();
        await server.InstanceAsync("Ada", "one");

        var answer = await server.SendAsync("POST", $"/instances/one/restart?timeout=60&pollingInterval=1{query}");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldBe("\"Hello, Ada!\"");
        (await server.Client.GetAllInstancesAsync().CountAsync()).ShouldBe(newId ? 2 : 1);
    }

    [Fact]
    public async Task Restart_OfTheUnknown_IsABadRequest()
    {
        await using var server = await DurableServer.StartAsync();

        (await server.SendAsync("POST", "/instances/nobody/restart")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
