using System.Net;

namespace TranslationFunctions.Tests.Functions.HeyGen;

/// <summary>Listing translations, changing their titles, deleting them, and their captions.</summary>
public sealed class TranslationListTests
{
    [Fact]
    public async Task List_IsNewestFirst_InPages_AndHoldsNoJobsOfOthers()
    {
        await using var host = await HeyGenHost.StartAsync();
        await host.JsonAsync("POST", "/jobs", """{"metadata":{"heygen":{"title":"Not of this API"}}}""");
        var ids = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            ids.Insert(0, (await host.CreateAsync())[0]);
            await host.AfterAsync(0.001);
        }
        await host.JsonAsync("POST", "/job", "{}");

        (await host.ListedAsync()).ShouldBe(ids);
        var seen = new List<string>();
        var token = "";
        while (token is not null)
        {
            var page = await host.JsonAsync(
                "GET",
                $"/v3/video-translations?limit=2&token={Uri.EscapeDataString(token)}"
            );
            seen.AddRange(page.GetProperty("data").All("id"));
            token = page.Text("next_token");
            page.GetProperty("has_more").GetBoolean().ShouldBe(token is not null);
        }
        seen.ShouldBe(ids);
    }

    [Fact]
    public async Task List_WithoutALimit_IsTen()
    {
        await using var host = await HeyGenHost.StartAsync();
        await host.CreateAsync("", string.Join(',', Enumerable.Repeat("\"es\"", 12)));

        (await host.ListedAsync()).Length.ShouldBe(10);
        (await host.ListedAsync("?limit=100")).Length.ShouldBe(12);
    }

    [Fact]
    public async Task Title_Changed_IsShownEverywhereFromThenOn_AlsoOfOneThatHasEnded()
    {
        await using var host = await HeyGenHost.StartAsync();
        var ids = await host.CreateAsync(""","title":"Old" """, "\"es\",\"fr\"");
        await host.AfterAsync(10);

        var changed = await host.DataAsync("PATCH", $"/v3/video-translations/{ids[0]}", """{"title":"New"}""");

        changed.Text("title").ShouldBe("New");
        changed.Text("id").ShouldBe(ids[0]);
        (await host.GetAsync(ids[0])).Text("title").ShouldBe("New");
        (await host.DataAsync("GET", $"/v2/video_translate/{ids[0]}")).Text("title").ShouldBe("New");
        (await host.DataAsync("GET", "/v3/video-translations")).All("title").ShouldBe(["New", "Old"]);
        await host.DataAsync("PATCH", $"/v3/video-translations/{ids[0]}", """{"title":"Newer"}""");
        (await host.GetAsync(ids[0])).Text("title").ShouldBe("Newer");
    }

    [Fact]
    public async Task Change_LeavesNothingBehindButTheTitle()
    {
        await using var host = await HeyGenHost.StartAsync();
        var id = (await host.CreateAsync())[0];
        await host.DataAsync("PATCH", $"/v3/video-translations/{id}", """{"title":"New"}""");
        await host.AfterAsync(10);

        (await host.InstancesAsync()).ShouldBe(1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public async Task Delete_RemovesIt_RunningOrEnded(double seconds)
    {
        await using var host = await HeyGenHost.StartAsync();
        var ids = await host.CreateAsync("", "\"es\",\"fr\"");
        await host.DataAsync("PATCH", $"/v3/video-translations/{ids[0]}", """{"title":"New"}""");
        await host.AfterAsync(seconds);

        (await host.DataAsync("DELETE", $"/v3/video-translations/{ids[0]}"))
            .GetRawText()
            .ShouldBe($$"""{"id":"{{ids[0]}}"}""");

        foreach (var method in new[] { "GET", "DELETE" })
        {
            await (await host.SendAsync(method, $"/v3/video-translations/{ids[0]}")).ErrorAsync(
                HttpStatusCode.NotFound
            );
        }
        (await host.ListedAsync()).ShouldBe([ids[1]]);
        (await host.SendAsync("GET", $"/status/{ids[0]}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await host.ListDueAsync()).ShouldNotContain(ids[0]);
    }

    [Fact]
    public async Task Delete_ByManyAtOnce_IsDoneOnce_AndNobodyWaitsForever()
    {
        await using var host = await HeyGenHost.StartAsync();
        var id = (await host.CreateAsync())[0];

        var answers = Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => host.App.Client.DeleteAsync($"/v3/video-translations/{id}"))
        );
        await host.AfterAsync(10);

        var statuses = (await answers).Select(answer => answer.StatusCode).ToList();
        statuses.ShouldContain(HttpStatusCode.OK);
        statuses.ShouldAllBe(status => status == HttpStatusCode.OK || status == HttpStatusCode.NotFound);
        (await host.InstancesAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Canceled_ThroughOurApi_IsFailedHere()
    {
        await using var host = await HeyGenHost.StartAsync();
        var id = (await host.CreateAsync())[0];

        await host.JsonAsync("POST", $"/jobs/{id}/cancel");

        var canceled = await host.GetAsync(id);
        canceled.Text("status").ShouldBe("failed");
        canceled.Text("failure_message")!.ShouldContain("ancel");
    }

    [Fact]
    public async Task Captions_AreSubRipOrWebVtt_OfTheVideosLength()
    {
        await using var host = await HeyGenHost.StartAsync();
        var id = (await host.CreateAsync(""","enable_caption":true,"start_time":60,"end_time":67.25"""))[0];
        var path = $"/v3/video-translations/{id}/caption";
        await (await host.SendAsync("GET", $"{path}?format=srt")).ErrorAsync(HttpStatusCode.NotFound);
        await host.AfterAsync(10);

        var srt = await host.SendAsync("GET", $"{path}?format=srt");
        srt.Content.Headers.ContentType!.MediaType.ShouldBe("application/x-subrip");
        (await srt.Content.ReadAsStringAsync()).ShouldBe(
            "1\n00:00:00,000 --> 00:00:05,000\nSimulated caption 1 of 2, Spanish\n\n"
                + "2\n00:00:05,000 --> 00:00:07,250\nSimulated caption 2 of 2, Spanish\n\n"
        );
        var vtt = await host.SendAsync("GET", $"{path}?format=vtt");
        vtt.Content.Headers.ContentType!.MediaType.ShouldBe("text/vtt");
        (await vtt.Content.ReadAsStringAsync()).ShouldBe(
            "WEBVTT\n\n00:00:00.000 --> 00:00:05.000\nSimulated caption 1 of 2, Spanish\n\n"
                + "00:00:05.000 --> 00:00:07.250\nSimulated caption 2 of 2, Spanish\n\n"
        );
        var bad = await (await host.SendAsync("GET", $"{path}?format=ass")).ErrorAsync(HttpStatusCode.BadRequest);
        bad.Text("param").ShouldBe("format");
    }

    [Fact]
    public async Task Languages_AreTheSameInBothVersions_AndAllAreAccepted()
    {
        await using var host = await HeyGenHost.StartAsync();
        var v3 = (await host.DataAsync("GET", "/v3/video-translations/languages")).GetProperty("languages");
        var v2 = await host.JsonAsync("GET", "/v2/video_translate/target_languages");

        v2.Text("error").ShouldBeNull();
        v2.GetProperty("data").GetProperty("languages").GetRawText().ShouldBe(v3.GetRawText());
        v3.GetArrayLength().ShouldBeGreaterThan(50);
        var names = v3.GetRawText()[1..^1];
        (await host.CreateAsync("", names)).Length.ShouldBe(v3.GetArrayLength());
    }
}
