using System.Net;

namespace TranslationFunctions.Tests.Host.Http.Durable;

/// <summary>The webhook's calls on entities.</summary>
public sealed class EntityCallsTests : IAsyncLifetime
{
    private DurableServer server = null!;

    public async ValueTask InitializeAsync() => server = await DurableServer.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    // Operations run behind the answer: the state is asked for until it is there.
    private async Task<string?> StateAsync(string path, HttpStatusCode until = HttpStatusCode.OK)
    {
        for (var i = 0; i < 1000; i++)
        {
            var answer = await server.SendAsync("GET", path);
            if (answer.StatusCode == until)
            {
                return await answer.Content.ReadAsStringAsync();
            }
            await Task.Yield();
        }
        return null;
    }

    [Fact]
    public async Task Signal_RunsTheOperation_AndTheStateIsRead()
    {
        (await server.SendAsync("GET", "/entities/counter/a")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await server.SendAsync("POST", "/entities/Counter/a?op=add", "5")).StatusCode.ShouldBe(
            HttpStatusCode.Accepted
        );
        (await StateAsync("/entities/counter/a")).ShouldBe("5");

        (await server.SendAsync("DELETE", "/entities/counter/a")).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await StateAsync("/entities/counter/a", HttpStatusCode.NotFound)).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("/entities/counter/a?op=add", "{")]
    [InlineData("/entities/counter/a", "1")]
    [InlineData("/entities/%40counter/a?op=add", "1")]
    public async Task Signal_ThatMakesNoSense_IsRefused(string path, string body) =>
        (await server.SendAsync("POST", path, body)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task EmptyKey_IsADollarSign()
    {
        await server.SendAsync("POST", "/entities/counter/$?op=add", "1");
        (await StateAsync("/entities/counter/$")).ShouldBe("1");
        (await server.Client.Entities.GetEntityAsync(new("counter", "")))!.Id.Key.ShouldBeEmpty();
    }

    [Fact]
    public async Task List_IsByName_InPages_WithTheStatesOnDemand()
    {
        for (var i = 0; i < 3; i++)
        {
            await server.SendAsync("POST", $"/entities/counter/k{i}?op=add", "1");
            await StateAsync($"/entities/counter/k{i}");
        }

        var answer = await server.SendAsync("GET", "/entities/Counter?top=2&fetchState=true");
        var page = await DurableServer.JsonAsync(answer);
        page.GetArrayLength().ShouldBe(2);
        page[0].GetProperty("entityId").GetRawText().ShouldBe("""{"name":"counter","key":"k0"}""");
        page[0].GetProperty("state").GetInt32().ShouldBe(1);
        answer.Headers.GetValues("x-ms-continuation-token").Single().ShouldNotBeEmpty();
        (await DurableServer.JsonAsync(await server.SendAsync("GET", "/entities"))).GetArrayLength().ShouldBe(3);
        (await DurableServer.JsonAsync(await server.SendAsync("GET", "/entities/other"))).GetArrayLength().ShouldBe(0);
    }
}
