using System.Net;
using TranslationFunctions.EmbeddedHost.Hosting;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.Jobs;

namespace TranslationFunctions.Tests.Functions.Security;

/// <summary>Calls to an app that asks for keys.</summary>
public class ApiKeysTests
{
    private static Task<FunctionsTestHost> StartAsync(params (string Key, string Value)[] settings) =>
        FunctionsTestHost.StartAsync<StartJob>(options =>
            options with
            {
                Settings = settings.ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal),
            }
        );

    private static Task<FunctionsTestHost> WithBothKeysAsync() =>
        StartAsync(("ApiKeys:Read", "read-key-1"), ("ApiKeys:Control", "control-key-1"));

    private static async Task<HttpResponseMessage> SendAsync(
        FunctionsTestHost host,
        HttpMethod method,
        string path,
        string? key
    )
    {
        using HttpRequestMessage request = new(method, path);
        if (key is not null)
        {
            request.Headers.Add("x-functions-key", key);
        }
        return await host.Client.SendAsync(request);
    }

    [Fact]
    public async Task Calls_WithoutAKeyOrWithAWrongOne_Are401_AndStartNothing()
    {
        await using var host = await WithBothKeysAsync();
        foreach (var key in (string?[])[null, "wrong"])
        {
            (await SendAsync(host, HttpMethod.Get, "/jobs", key)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            (await SendAsync(host, HttpMethod.Post, "/jobs", key)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        var refused = await SendAsync(host, HttpMethod.Get, "/status", null);
        refused.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        refused.Headers.WwwAuthenticate.ShouldHaveSingleItem().Scheme.ShouldBe("ApiKey");
        var jobs = await SendAsync(host, HttpMethod.Get, "/jobs", "read-key-1");
        (await jobs.Content.ReadAsStringAsync()).ShouldContain("\"jobs\":[]");
    }

    [Fact]
    public async Task ReadKey_Reads_AndMayNotControl()
    {
        await using var host = await WithBothKeysAsync();

        (await SendAsync(host, HttpMethod.Get, "/jobs", "read-key-1")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await SendAsync(host, HttpMethod.Post, "/jobs", "read-key-1")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await SendAsync(host, HttpMethod.Delete, "/jobs/x", "read-key-1")).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
    }

    [Fact]
    public async Task ControlKey_OpensAll_InTheHeaderOrTheQuery()
    {
        await using var host = await WithBothKeysAsync();

        (await SendAsync(host, HttpMethod.Post, "/jobs", "control-key-1")).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await SendAsync(host, HttpMethod.Post, "/jobs?code=control-key-1", null)).StatusCode.ShouldBe(
            HttpStatusCode.Accepted
        );
        (await SendAsync(host, HttpMethod.Get, "/jobs", "control-key-1")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("ApiKeys:Read", "read-key-1", "ApiKeys:Control")]
    [InlineData("ApiKeys:Control", "short", "ApiKeys:Control")]
    [InlineData("ApiKeys:Admin", "admin-key-1", "ApiKeys:Admin")]
    public async Task Setting_ThatIsNotAllowed_StopsTheStart_AndIsNamed(string key, string value, string named) =>
        (await Should.ThrowAsync<Exception>(() => StartAsync((key, value)))).Message.ShouldContain($"'{named}'");
}
