using TranslationFunctions.EmbeddedHost.Time;
using TranslationFunctions.Tests.Functions.Callbacks;

namespace TranslationFunctions.Tests.Functions.HeyGen;

/// <summary>What this API keeps outlives the process.</summary>
public sealed class HeyGenRestartTests : IDisposable
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("heygen");
    private readonly VirtualTime time = new();

    public void Dispose() => data.Delete(recursive: true);

    private Task<HeyGenHost> StartAsync() =>
        HeyGenHost.StartAsync(time, data.FullName, ("Callbacks:AllowedNetworks", "127.0.0.1/32"));

    [Fact]
    public async Task Batch_Title_AndWebhook_AreThereAfterARestart()
    {
        await using var receiver = await CallbackReceiver.StartAsync();
        string? batch;
        string job;
        await using (var before = await StartAsync())
        {
            await before.DataAsync("POST", "/v3/webhooks/endpoints", $$"""{"url":"{{receiver.Url}}"}""");
            job = (await before.CreateAsync(""","callback_id":"c-1" """))[0];
            await before.DataAsync("PATCH", $"/v3/video-translations/{job}", """{"title":"New"}""");
            var body = $$"""{"video_translations":[{"video":{{HeyGenHost.Video}},"output_languages":["es","fr"]}]}""";
            batch = (await before.DataAsync("POST", "/v3/video-translations/batches", body)).Text("batch_id");
            await before.AfterAsync(4);
        }

        await using var after = await StartAsync();
        await after.AfterAsync(5.999);
        receiver.Received.ShouldBeEmpty();
        await after.AfterAsync(0.001);

        var done = await after.GetAsync(job);
        done.Text("status").ShouldBe("completed");
        done.Text("title").ShouldBe("New");
        (await after.DataAsync("GET", $"/v3/video-translations/batches/{batch}")).Text("status").ShouldBe("completed");
        receiver.Received.Count.ShouldBe(4);
        (await after.DataAsync("GET", "/v3/webhooks/events"))
            .All("event_type")
            .Order()
            .ShouldBe([
                "batch.finished",
                "video_translate.success",
                "video_translate.success",
                "video_translate.success",
            ]);
    }
}
