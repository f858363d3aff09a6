using System.Net;
using Microsoft.Azure.Functions.Worker;
using TranslationFunctions.EmbeddedHost.Http;

namespace TranslationFunctions.Tests.Host.Http.Durable;

/// <summary>Keys, as the Functions host has them.</summary>
public sealed class KeyTests
{
    private static readonly HttpKeys Keys = new("the master", ["one", "two"], "the system's");

    [Theory]
    [InlineData(AuthorizationLevel.Anonymous, null, true)]
    [InlineData(AuthorizationLevel.Function, null, false)]
    [InlineData(AuthorizationLevel.Function, "", false)]
    [InlineData(AuthorizationLevel.Function, "One", false)]
    [InlineData(AuthorizationLevel.Function, "two", true)]
    [InlineData(AuthorizationLevel.Function, "the master", true)]
    [InlineData(AuthorizationLevel.Function, "the system's", false)]
    [InlineData(AuthorizationLevel.System, "the system's", true)]
    [InlineData(AuthorizationLevel.System, "one", false)]
    [InlineData(AuthorizationLevel.Admin, "the master", true)]
    [InlineData(AuthorizationLevel.Admin, "one", false)]
    [InlineData(AuthorizationLevel.Admin, "the system's", false)]
    public void Key_OpensItsLevels(AuthorizationLevel level, string? key, bool opens) =>
        Keys.Opens(level, key).ShouldBe(opens);

    [Theory]
    [InlineData(null, null, HttpStatusCode.Unauthorized)]
    [InlineData(null, "one", HttpStatusCode.Unauthorized)]
    [InlineData(null, "the%20system%27s", HttpStatusCode.Accepted)]
    [InlineData("the master", null, HttpStatusCode.Accepted)]
    [InlineData("wrong", "the%20system%27s", HttpStatusCode.Unauthorized)]
    public async Task Webhook_NeedsItsKey_InTheHeaderOrTheQuery(string? header, string? query, HttpStatusCode status)
    {
        await using var server = await DurableServer.StartAsync(Keys);
        var path = $"{DurableServer.Base}/orchestrators/Greet{(query is null ? "" : $"?code={query}")}";
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        if (header is not null)
        {
            request.Headers.Add("x-functions-key", header);
        }

        (await server.Http.SendAsync(request)).StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task Links_CarryTheKey_AndWork()
    {
        await using var server = await DurableServer.StartAsync(Keys);
        var answer = await server.SendAsync("POST", "/orchestrators/Greet?code=the+master", "\"Ada\"");
        var links = await DurableServer.JsonAsync(answer);

        links.GetProperty("statusQueryGetUri").GetString()!.ShouldEndWith("?code=the%20system%27s");
        links.GetProperty("suspendPostUri").GetString()!.ShouldEndWith("?reason={text}&code=the%20system%27s");
        var status = await server.Http.GetAsync(links.GetProperty("statusQueryGetUri").GetString());
        status.IsSuccessStatusCode.ShouldBeTrue();
    }
}
