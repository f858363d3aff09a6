using System.Net;

namespace TranslationFunctions.Tests.Functions.HeyGen;

/// <summary>What becomes of translations over time, in v3 and v2.</summary>
public sealed class TranslationLifeTests
{
    [Fact]
    public async Task V3_FromItsCreationToItsEnd_TellsWhatIsThereSoFar()
    {
        await using var host = await HeyGenHost.StartAsync();
        var created = host.Time.GetUtcNow().ToUnixTimeSeconds();
        var id = (
            await host.CreateAsync(
                ""","title":"A talk","callback_id":"c-1","enable_caption":true,"translate_audio_only":true,"input_language":"English","start_time":5,"end_time":17.5"""
            )
        )[0];

        var running = await host.GetAsync(id);
        running
            .GetRawText()
            .ShouldBe(
                $$"""{"id":"{{id}}","status":"running","title":"A talk","input_language":"English","output_language":"Spanish","duration":12.5,"created_at":{{created}},"video_url":null,"audio_url":null,"srt_caption_url":null,"vtt_caption_url":null,"failure_message":null,"callback_id":"c-1","translate_audio_only":true}"""
            );

        await host.AfterAsync(9.999);
        (await host.GetAsync(id)).Text("status").ShouldBe("running");
        await host.AfterAsync(0.001);
        var done = await host.GetAsync(id);
        done.Text("status").ShouldBe("completed");
        done.Text("video_url").ShouldBe("https://example.com/talk.mp4");
        done.Text("audio_url").ShouldBe("https://example.com/talk.mp4");
        done.Text("failure_message").ShouldBeNull();
        foreach (var name in new[] { "srt", "vtt" })
        {
            var url = new Uri(done.Text($"{name}_caption_url")!);
            url.Authority.ShouldBe(host.App.BaseAddress.Authority);
            (await host.App.Client.GetAsync(url)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task V3_ThatWasAskedForNoCaptions_HasNone()
    {
        await using var host = await HeyGenHost.StartAsync();
        var id = (await host.CreateAsync())[0];
        await host.AfterAsync(10);

        var done = await host.GetAsync(id);

        done.Text("srt_caption_url").ShouldBeNull();
        done.Text("vtt_caption_url").ShouldBeNull();
        done.Text("duration").ShouldBe("60");
        done.Text("title").ShouldBeNull();
    }

    [Fact]
    public async Task V3_ThatFails_SaysWhy()
    {
        await using var host = await HeyGenHost.StartAsync(("Simulation:Failure:Probability", "1"));
        var id = (await host.CreateAsync(""","enable_caption":true"""))[0];
        await host.AfterAsync(10);

        var failed = await host.GetAsync(id);

        failed.Text("status").ShouldBe("failed");
        failed.Text("failure_message").ShouldNotBeNullOrEmpty();
        failed.Text("video_url").ShouldBeNull();
        failed.Text("srt_caption_url").ShouldBeNull();
    }

    [Fact]
    public async Task V3_OfSeveralLanguages_IsOneJobEach_AndOursSeeThemToo()
    {
        await using var host = await HeyGenHost.StartAsync();
        var ids = await host.CreateAsync("", "\"Spanish (Spain)\",\"fr-FR\",\"japanese\"");

        ids.ShouldBeUnique();
        var languages = new List<string?>();
        foreach (var id in ids)
        {
            languages.Add((await host.GetAsync(id)).Text("output_language"));
        }
        languages.ShouldBe(["Spanish (Spain)", "fr-FR", "japanese"]);
        var status = await host.JsonAsync("GET", $"/status/{ids[1]}");
        status.Text("state").ShouldBe("running");
        status.Text("remaining_seconds").ShouldBe("10");
    }

    [Fact]
    public async Task V3_OfAnAsset_HasAVideoInTheEnd()
    {
        await using var host = await HeyGenHost.StartAsync();
        const string Body = """{"video":{"type":"asset_id","asset_id":"a/1"},"output_languages":["es"]}""";
        var data = await host.DataAsync("POST", "/v3/video-translations", Body);
        await host.AfterAsync(10);

        var done = await host.GetAsync(data.GetProperty("video_translation_ids")[0].GetString()!);

        done.Text("video_url").ShouldBe("https://example.com/assets/a%2F1.mp4");
    }

    [Fact]
    public async Task V2_FromItsCreationToItsEnd()
    {
        await using var host = await HeyGenHost.StartAsync();
        const string Body = """
            {"video_url":"https://example.com/talk.mp4","output_language":"Spanish","title":"A talk","translate_audio_only":false,
             "speaker_num":2,"callback_id":"c-1"}
            """;
        var created = await host.JsonAsync("POST", "/v2/video_translate", Body);
        var id = created.GetProperty("data").Text("video_translate_id");
        created.GetRawText().ShouldBe($$$"""{"error":null,"data":{"video_translate_id":"{{{id}}}"}}""");

        var running = await host.JsonAsync("GET", $"/v2/video_translate/{id}");
        running
            .GetRawText()
            .ShouldBe(
                $$$"""{"error":null,"data":{"video_translate_id":"{{{id}}}","title":"A talk","status":"running","url":null,"message":null}}"""
            );
        await host.AfterAsync(10);
        var done = await host.JsonAsync("GET", $"/v2/video_translate/{id}");
        done.GetRawText()
            .ShouldBe(
                $$$"""{"error":null,"data":{"video_translate_id":"{{{id}}}","title":"A talk","status":"success","url":"https://example.com/talk.mp4","message":null}}"""
            );
        (await host.GetAsync(id!)).Text("status").ShouldBe("completed");
    }

    [Fact]
    public async Task V2_OfAListOfLanguages_AnswersAListOfIds()
    {
        await using var host = await HeyGenHost.StartAsync(("Simulation:Failure:Probability", "1"));
        const string Body = """{"video_url":"https://example.com/talk.mp4","output_languages":["Spanish","French"]}""";
        var data = await host.DataAsync("POST", "/v2/video_translate", Body);
        var ids = data.GetProperty("video_translate_ids");
        ids.GetArrayLength().ShouldBe(2);
        await host.AfterAsync(10);

        var failed = await host.DataAsync("GET", $"/v2/video_translate/{ids[1].GetString()}");

        failed.Text("status").ShouldBe("failed");
        failed.Text("message").ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Reading_UntilTheEnd_HintsWhenToAskAgain()
    {
        await using var host = await HeyGenHost.StartAsync();
        var id = (await host.CreateAsync())[0];
        await host.AfterAsync(2.5);

        foreach (var path in new[] { $"/v3/video-translations/{id}", $"/v2/video_translate/{id}" })
        {
            var answer = await host.SendAsync("GET", path);
            answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(8));
        }
        await host.AfterAsync(7.5);
        (await host.SendAsync("GET", $"/v3/video-translations/{id}")).Headers.RetryAfter.ShouldBeNull();
    }
}
