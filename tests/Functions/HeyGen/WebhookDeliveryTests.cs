using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TranslationFunctions.Tests.Functions.Callbacks;

namespace TranslationFunctions.Tests.Functions.HeyGen;

/// <summary>What webhooks are told when translations and batches end.</summary>
public sealed class WebhookDeliveryTests : IAsyncLifetime
{
    private const string Hooks = "/v3/webhooks/endpoints";
    private const string Events = "/v3/webhooks/events";

    private CallbackReceiver receiver = null!;
    private HeyGenHost host = null!;

    public async ValueTask InitializeAsync()
    {
        receiver = await CallbackReceiver.StartAsync();
        host = await HeyGenHost.StartAsync(("Callbacks:AllowedNetworks", "127.0.0.1/32"));
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await receiver.DisposeAsync();
    }

    private string Url => receiver.Url.AbsoluteUri;

    private Task<JsonElement> RegisterAsync(string more = "") =>
        host.DataAsync("POST", Hooks, $$"""{"url":"{{Url}}"{{more}}}""");

    private JsonElement Told(int index) => JsonSerializer.Deserialize<JsonElement>(receiver.Received[index].Body);

    private static string Signature(string secret, byte[] body) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));

    [Fact]
    public async Task CallbackUrl_IsToldTheSuccess_WithTheCallbackId()
    {
        var id = (await host.CreateAsync($$""","callback_url":"{{Url}}","callback_id":"c-1" """))[0];
        await host.AfterAsync(9.999);
        receiver.Received.ShouldBeEmpty();
        await host.AfterAsync(0.001);

        var told = Told(0);
        receiver.Received.Count.ShouldBe(1);
        told.Text("event_type").ShouldBe("video_translate.success");
        told.Text("event_id").ShouldNotBeNullOrEmpty();
        told.Text("created_at").ShouldBe("2026-01-01T00:00:10.000Z");
        told.GetProperty("event_data")
            .GetRawText()
            .ShouldBe(
                $$"""{"video_translate_id":"{{id}}","url":"https://example.com/talk.mp4","callback_id":"c-1","output_language":"Spanish"}"""
            );
        receiver.Received[0].Headers.ContainsKey("Signature").ShouldBeFalse();
    }

    [Fact]
    public async Task CallbackUrl_OfV2_IsToldTheFailure()
    {
        await using var failing = await HeyGenHost.StartAsync(
            ("Callbacks:AllowedNetworks", "127.0.0.1/32"),
            ("Simulation:Failure:Probability", "1")
        );
        var body =
            $$"""{"video_url":"https://example.com/a","output_language":"es","callback_url":"{{Url}}","callback_id":"c-2"}""";
        var id = (await failing.DataAsync("POST", "/v2/video_translate", body)).Text("video_translate_id");
        await failing.AfterAsync(10);

        var told = Told(0);
        told.Text("event_type").ShouldBe("video_translate.fail");
        var data = told.GetProperty("event_data");
        data.Text("video_translate_id").ShouldBe(id);
        data.Text("callback_id").ShouldBe("c-2");
        data.Text("output_language").ShouldBe("es");
        data.Text("message").ShouldBe((await failing.GetAsync(id!)).Text("failure_message"));
    }

    [Fact]
    public async Task Webhook_IsToldOfEveryTranslation_SignedWithItsSecret()
    {
        var secret = (await RegisterAsync()).Text("secret");
        await host.CreateAsync("", "\"es\",\"fr\"");
        await host.AfterAsync(10);

        receiver.Received.Count.ShouldBe(2);
        foreach (var received in receiver.Received)
        {
            received.Headers["Signature"].ShouldBe(Signature(secret!, received.Body));
        }
        Enumerable.Range(0, 2).Select(i => Told(i).Text("event_id")).ShouldBeUnique();
    }

    [Fact]
    public async Task Webhook_WhoseSecretWasRotated_IsSignedWithTheNewOne()
    {
        var id = (await RegisterAsync()).Text("endpoint_id");
        await host.CreateAsync();
        var secret = (await host.DataAsync("POST", $"{Hooks}/{id}/rotate-secret")).Text("secret");
        await host.AfterAsync(10);

        var received = receiver.Received.ShouldHaveSingleItem();
        received.Headers["Signature"].ShouldBe(Signature(secret!, received.Body));
    }

    [Fact]
    public async Task Webhook_IsToldOnlyWhatItWants()
    {
        await RegisterAsync(""","events":["video_translate.fail"]""");
        var ids = await host.CreateAsync("", "\"es\",\"fr\"");
        await host.JsonAsync("POST", $"/jobs/{ids[0]}/cancel");
        await host.AfterAsync(10);

        receiver.Received.Count.ShouldBe(1);
        Told(0).GetProperty("event_data").Text("video_translate_id").ShouldBe(ids[0]);
    }

    [Fact]
    public async Task Webhook_ThatWasDeletedMeanwhile_IsToldNothing()
    {
        var id = (await RegisterAsync()).Text("endpoint_id");
        await host.CreateAsync();
        await host.DataAsync("DELETE", $"{Hooks}/{id}");
        await host.AfterAsync(10);

        receiver.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task Webhook_ThatIsAlsoTheCallbackUrl_IsToldOnce()
    {
        var secret = (await RegisterAsync()).Text("secret");
        await host.CreateAsync($$""","callback_url":"{{Url}}" """);
        await host.AfterAsync(10);

        var received = receiver.Received.ShouldHaveSingleItem();
        received.Headers["Signature"].ShouldBe(Signature(secret!, received.Body));
    }

    [Fact]
    public async Task Webhook_ThatDoesNotAnswerWell_IsTriedAgain_WithTheSameEvent()
    {
        receiver.Then(500).Then(503);
        await host.CreateAsync($$""","callback_url":"{{Url}}" """);
        await host.AfterAsync(10);
        await host.AfterAsync(5);
        await host.AfterAsync(10);

        receiver.Received.Count.ShouldBe(3);
        receiver.Received.Select(received => Encoding.UTF8.GetString(received.Body)).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Batch_TellsItsCallbackUrlOnce_WhenAllHaveEnded()
    {
        var body =
            $$"""{"video_translations":[{"video":{{HeyGenHost.Video}},"output_languages":["es","fr"]}],"title":"All","callback_url":"{{Url}}"}""";
        var id = (await host.DataAsync("POST", "/v3/video-translations/batches", body)).Text("batch_id");
        await host.AfterAsync(10);

        receiver.Received.Count.ShouldBe(1);
        var told = Told(0);
        told.Text("event_type").ShouldBe("batch.finished");
        told.GetProperty("event_data")
            .GetRawText()
            .ShouldBe(
                $$$"""{"batch_id":"{{{id}}}","title":"All","status":"completed","total_items":2,"counts_by_status":{"completed":2}}"""
            );
        told.Text("created_at").ShouldBe("2026-01-01T00:00:10.000Z");
    }

    [Fact]
    public async Task Events_AreThoseThatWereDelivered_NewestFirst_InPages()
    {
        await host.CreateAsync();
        await host.AfterAsync(10);
        (await host.JsonAsync("GET", Events))
            .GetRawText()
            .ShouldBe("""{"data":[],"has_more":false,"next_token":null}""");

        await RegisterAsync();
        var ids = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            ids.Insert(0, (await host.CreateAsync())[0]);
            await host.AfterAsync(1);
        }
        await host.JsonAsync("POST", $"/jobs/{ids[0]}/cancel");
        await host.AfterAsync(20);

        var all = (await host.DataAsync("GET", Events)).EnumerateArray().ToList();
        all.Select(one => one.GetProperty("event_data").Text("video_translate_id"))
            .ShouldBe([ids[1], ids[2], ids[3], ids[4], ids[0]]);
        var told = receiver
            .Received.Select(received => JsonSerializer.Deserialize<JsonElement>(received.Body))
            .Reverse();
        all.Select(one => one.GetRawText()).ShouldBe(told.Select(one => one.GetRawText()));

        var seen = new List<string?>();
        for (var query = "?limit=2"; query is not null; )
        {
            var page = await host.JsonAsync("GET", Events + query);
            seen.AddRange(page.GetProperty("data").All("event_id"));
            query = page.Text("next_token") is { } token ? $"?limit=2&token={Uri.EscapeDataString(token)}" : null;
        }
        seen.ShouldBe(all.Select(one => one.Text("event_id")));
        (await host.DataAsync("GET", $"{Events}?event_type=video_translate.fail&limit=1")).GetArrayLength().ShouldBe(1);
        var about = await host.DataAsync("GET", $"{Events}?entity_id={ids[2]}");
        about.GetArrayLength().ShouldBe(1);
        about[0].GetProperty("event_data").Text("video_translate_id").ShouldBe(ids[2]);
    }

    [Fact]
    public async Task OurOwnJobs_TellNoWebhook()
    {
        await RegisterAsync();
        await host.JsonAsync("POST", "/jobs", "{}");
        await host.AfterAsync(10);

        receiver.Received.ShouldBeEmpty();
    }
}
