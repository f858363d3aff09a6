using System.Net;

namespace TranslationFunctions.Tests.Functions.HeyGen;

/// <summary>Registering webhooks.</summary>
public sealed class WebhookEndpointTests
{
    private const string Hooks = "/v3/webhooks/endpoints";

    [Fact]
    public async Task Registration_ShowsItsSecretOnce()
    {
        await using var host = await HeyGenHost.StartAsync();
        var added = await host.DataAsync(
            "POST",
            Hooks,
            """{"url":"https://example.com/hook","events":["video_translate.success","avatar_video.fail"]}"""
        );
        var (id, secret) = (added.Text("endpoint_id"), added.Text("secret"));
        secret!.ShouldStartWith("whsec_");

        var listed = await host.JsonAsync("GET", Hooks);

        listed
            .GetRawText()
            .ShouldBe(
                $$"""{"data":[{"endpoint_id":"{{id}}","url":"https://example.com/hook","events":["video_translate.success","avatar_video.fail"],"created_at":"2026-01-01T00:00:00.000Z","status":"enabled"}],"has_more":false,"next_token":null}"""
            );
        added.GetRawText().ShouldContain("2026-01-01T00:00:00.000Z");
    }

    [Fact]
    public async Task Change_ReplacesTheUrlOrTheEvents()
    {
        await using var host = await HeyGenHost.StartAsync();
        var id = (await host.DataAsync("POST", Hooks, """{"url":"https://example.com/a"}""")).Text("endpoint_id");
        var other = (await host.DataAsync("POST", Hooks, """{"url":"https://example.com/b"}""")).Text("endpoint_id");

        var url = await host.DataAsync("PATCH", $"{Hooks}/{id}", """{"url":"https://example.com/c"}""");
        url.Text("url").ShouldBe("https://example.com/c");
        url.Text("events").ShouldBeNull();
        url.TryGetProperty("secret", out _).ShouldBeFalse();
        var events = await host.DataAsync("PATCH", $"{Hooks}/{id}", """{"events":["video_translate.fail"]}""");

        events.Text("url").ShouldBe("https://example.com/c");
        events.GetProperty("events").GetRawText().ShouldBe("""["video_translate.fail"]""");
        var all = await host.DataAsync("GET", Hooks);
        all.All("endpoint_id").ShouldBe([id!, other!]);
        all.All("url").ShouldBe(["https://example.com/c", "https://example.com/b"]);
    }

    [Fact]
    public async Task Rotation_ShowsANewSecret()
    {
        await using var host = await HeyGenHost.StartAsync();
        var added = await host.DataAsync("POST", Hooks, """{"url":"https://example.com/a"}""");

        var rotated = await host.DataAsync("POST", $"{Hooks}/{added.Text("endpoint_id")}/rotate-secret");

        rotated.Text("endpoint_id").ShouldBe(added.Text("endpoint_id"));
        rotated.Text("secret")!.ShouldStartWith("whsec_");
        rotated.Text("secret").ShouldNotBe(added.Text("secret"));
        rotated.EnumerateObject().Count().ShouldBe(2);
    }

    [Fact]
    public async Task Deletion_ForgetsOne_AndNoOther()
    {
        await using var host = await HeyGenHost.StartAsync();
        var id = (await host.DataAsync("POST", Hooks, """{"url":"https://example.com/a"}""")).Text("endpoint_id");
        var other = (await host.DataAsync("POST", Hooks, """{"url":"https://example.com/b"}""")).Text("endpoint_id");

        (await host.DataAsync("DELETE", $"{Hooks}/{id}")).GetRawText().ShouldBe("{}");

        (await host.DataAsync("GET", Hooks)).All("endpoint_id").ShouldBe([other!]);
        await (await host.SendAsync("DELETE", $"{Hooks}/{id}")).ErrorAsync(HttpStatusCode.NotFound);
        (await host.InstancesAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task List_ComesInPages_AndEndsAtAHundred()
    {
        await using var host = await HeyGenHost.StartAsync();
        for (var i = 0; i < 100; i++)
        {
            await host.DataAsync("POST", Hooks, $$"""{"url":"https://example.com/{{i}}"}""");
        }

        var seen = new List<string>();
        var query = "";
        while (query is not null)
        {
            var page = await host.JsonAsync("GET", $"{Hooks}{query}");
            page.GetProperty("data").GetArrayLength().ShouldBe(10);
            seen.AddRange(page.GetProperty("data").All("url"));
            query = page.Text("next_token") is { } token ? $"?token={token}" : null;
        }
        seen.ShouldBe(Enumerable.Range(0, 100).Select(i => $"https://example.com/{i}"));
        var tooMany = await host.SendAsync("POST", Hooks, """{"url":"https://example.com/more"}""");
        (await tooMany.ErrorAsync(HttpStatusCode.BadRequest)).Text("code").ShouldBe("resource_limit_exceeded");
    }

    [Fact]
    public async Task EventTypes_AreThoseThatHappenHere_AndCanBeRegisteredFor()
    {
        await using var host = await HeyGenHost.StartAsync();

        var types = await host.JsonAsync("GET", "/v3/webhooks/event-types");

        var names = types.GetProperty("data").All("event_type");
        names.ShouldBe(["video_translate.success", "video_translate.fail", "batch.finished"]);
        types.GetProperty("data").All("description").ShouldAllBe(text => text.Length > 0);
        types.GetProperty("has_more").GetBoolean().ShouldBeFalse();
        var events = string.Join(',', names.Select(name => $"\"{name}\""));
        await host.DataAsync("POST", Hooks, $$"""{"url":"https://example.com/h","events":[{{events}}]}""");
    }
}
