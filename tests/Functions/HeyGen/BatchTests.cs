using System.Net;
using System.Text.Json;

namespace TranslationFunctions.Tests.Functions.HeyGen;

/// <summary>Batches, and the statuses of many.</summary>
public sealed class BatchTests
{
    private const string Batches = "/v3/video-translations/batches";

    private static string Item(params string[] languages) =>
        $$"""{"video":{{HeyGenHost.Video}},"output_languages":[{{string.Join(',', languages.Select(l => $"\"{l}\""))}}]}""";

    private static string Body(params string[] items) =>
        $$"""{"video_translations":[{{string.Join(',', items)}}],"title":"All of it"}""";

    private static async Task<string> CreateAsync(HeyGenHost host, params string[] items)
    {
        var answer = await host.SendAsync("POST", Batches, Body(items));
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var data = JsonSerializer
            .Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync())
            .GetProperty("data");
        data.Text("title").ShouldBe("All of it");
        data.Text("status").ShouldBe("processing");
        return data.Text("batch_id")!;
    }

    private static Task<JsonElement> GetAsync(HeyGenHost host, string id, string query = "") =>
        host.DataAsync("GET", $"{Batches}/{id}{query}");

    [Fact]
    public async Task Batch_FromItsCreationToItsEnd()
    {
        await using var host = await HeyGenHost.StartAsync();
        var created = host.Time.GetUtcNow().ToUnixTimeSeconds();
        var id = await CreateAsync(host, Item("Spanish", "French"), Item("German"));

        var running = await GetAsync(host, id);
        running.Text("batch_id").ShouldBe(id);
        running.Text("status").ShouldBe("processing");
        running.Number("total_items").ShouldBe(3);
        running.Number("created_at").ShouldBe((int)created);
        running.GetProperty("counts_by_status").GetRawText().ShouldBe("""{"processing":3}""");
        var items = running.GetProperty("items");
        items.All("item_index").ShouldBe(["0", "1", "2"]);
        items.All("status").ShouldAllBe(status => status == "processing");
        (await host.GetAsync(items[1].Text("video_id")!)).Text("output_language").ShouldBe("French");
        (await host.ListedAsync()).Length.ShouldBe(3);

        await host.AfterAsync(10);
        var done = await GetAsync(host, id);
        done.Text("status").ShouldBe("completed");
        done.GetProperty("counts_by_status").GetRawText().ShouldBe("""{"completed":3}""");
        done.GetProperty("items").All("error").ShouldAllBe(error => error == "");
    }

    [Fact]
    public async Task Item_ThatWaitsForAWorker_IsQueued_AndItsTranslationPending()
    {
        await using var host = await HeyGenHost.StartAsync(("Capacity:Workers", "1"));
        var id = await CreateAsync(host, Item("Spanish", "French"));

        var items = (await GetAsync(host, id)).GetProperty("items");
        items.All("status").ShouldBe(["processing", "queued"]);
        var waiting = items[1].Text("video_id");
        (await host.GetAsync(waiting!)).Text("status").ShouldBe("pending");
        (await host.DataAsync("GET", $"/v2/video_translate/{waiting}")).Text("status").ShouldBe("pending");
        await host.AfterAsync(10);
        (await GetAsync(host, id)).GetProperty("items").All("status").ShouldBe(["completed", "processing"]);
        await host.AfterAsync(10);
        (await GetAsync(host, id)).Text("status").ShouldBe("completed");
    }

    [Fact]
    public async Task Batch_OneItemOfWhichFails_GoesOn()
    {
        await using var host = await HeyGenHost.StartAsync();
        var id = await CreateAsync(host, Item("Spanish", "French"));
        var items = (await GetAsync(host, id)).GetProperty("items").All("video_id");
        await host.JsonAsync("POST", $"/jobs/{items[0]}/cancel");

        var half = await GetAsync(host, id);
        half.Text("status").ShouldBe("processing");
        half.GetProperty("counts_by_status").GetRawText().ShouldBe("""{"failed":1,"processing":1}""");
        half.GetProperty("items")[0].GetProperty("error").Text("message")!.ShouldContain("ancel");
        await host.AfterAsync(10);

        (await GetAsync(host, id)).Text("status").ShouldBe("completed");
    }

    [Fact]
    public async Task Batch_AllOfWhichFails_Failed()
    {
        await using var host = await HeyGenHost.StartAsync(("Simulation:Failure:Probability", "1"));
        var id = await CreateAsync(host, Item("Spanish", "French"));
        await host.AfterAsync(10);

        var failed = await GetAsync(host, id);

        failed.Text("status").ShouldBe("failed");
        failed.GetProperty("items")[1].GetProperty("error").Text("message").ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData(0, "failed")]
    [InlineData(10, "completed")]
    public async Task Batch_RemembersHowAnItemEnded_ThatWasDeleted(double seconds, string status)
    {
        await using var host = await HeyGenHost.StartAsync();
        var id = await CreateAsync(host, Item("Spanish", "French"));
        var job = (await GetAsync(host, id)).GetProperty("items")[0].Text("video_id");
        await host.AfterAsync(seconds);
        await host.DataAsync("DELETE", $"/v3/video-translations/{job}");

        var item = (await GetAsync(host, id)).GetProperty("items")[0];
        item.Text("status").ShouldBe(status);
        item.Text("video_id").ShouldBe(job);
        await host.AfterAsync(10);
        (await GetAsync(host, id)).Text("status").ShouldBe("completed");
    }

    [Fact]
    public async Task Batch_OfAHundred_ComesInPages()
    {
        await using var host = await HeyGenHost.StartAsync();
        string[] fifty = [.. Enumerable.Repeat("es", 50)];
        var id = await CreateAsync(host, Item(fifty), Item(fifty));

        (await GetAsync(host, id)).GetProperty("items").GetArrayLength().ShouldBe(100);
        var seen = new List<string>();
        var query = "?limit=40";
        while (query is not null)
        {
            var page = await GetAsync(host, id, query);
            seen.AddRange(page.GetProperty("items").All("item_index"));
            page.Number("total_items").ShouldBe(100);
            query = page.GetProperty("has_more").GetBoolean() ? $"?limit=40&token={page.Text("next_token")}" : null;
        }
        seen.ShouldBe(Enumerable.Range(0, 100).Select(i => $"{i}"));
        await host.AfterAsync(10);
        (await GetAsync(host, id)).GetProperty("counts_by_status").GetRawText().ShouldBe("""{"completed":100}""");
    }

    [Fact]
    public async Task Batch_OfMoreThanAHundred_EachLanguageCounted_StartsNothing()
    {
        await using var host = await HeyGenHost.StartAsync();
        string[] fifty = [.. Enumerable.Repeat("es", 50)];

        var answer = await host.SendAsync("POST", Batches, Body(Item(fifty), Item(fifty), Item("fr")));

        var error = await answer.ErrorAsync(HttpStatusCode.BadRequest);
        error.Text("param").ShouldBe("video_translations");
        error.Text("message")!.ShouldContain("101");
        (await host.InstancesAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Batch_AskedForTwiceWithOneKey_IsOne()
    {
        await using var host = await HeyGenHost.StartAsync();
        var key = ("Idempotency-Key", "once-and:only.1");
        var first = await host.JsonAsync("POST", Batches, Body(Item("es")), key);
        var again = await host.JsonAsync("POST", Batches, Body(Item("es"), Item("fr")), key);
        var other = await host.JsonAsync("POST", Batches, Body(Item("es")), ("Idempotency-Key", "another"));
        var none = await host.JsonAsync("POST", Batches, Body(Item("es")));

        again.GetRawText().ShouldBe(first.GetRawText());
        new[] { first, other, none }.Select(one => one.GetProperty("data").Text("batch_id")).ShouldBeUnique();
        (await host.ListedAsync()).Length.ShouldBe(3);
        await host.AfterAsync(100);
        (await host.JsonAsync("POST", Batches, Body(Item("es")), key)).GetRawText().ShouldBe(first.GetRawText());
    }

    [Fact]
    public async Task Batch_AskedForByManyAtOnceWithOneKey_IsOne()
    {
        await using var host = await HeyGenHost.StartAsync();

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => RawAsync(host, Batches, Body(Item("es", "fr")), "k"))
        );

        answers.Distinct().Count().ShouldBe(1);
        await host.AfterAsync(0);
        (await host.ListedAsync()).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Creation_AskedForTwiceWithOneKey_IsOne()
    {
        await using var host = await HeyGenHost.StartAsync();
        var key = ("Idempotency-Key", "k");
        var first = await host.JsonAsync("POST", "/v3/video-translations", Item("es", "fr"), key);
        var again = await host.JsonAsync("POST", "/v3/video-translations", Item("es", "fr", "de"), key);

        again.GetRawText().ShouldBe(first.GetRawText());
        (await host.ListedAsync()).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Statuses_TellOfJobsAndBatches_InTheOrderOfTheIds()
    {
        await using var host = await HeyGenHost.StartAsync();
        var job = (await host.CreateAsync())[0];
        await host.AfterAsync(5);
        var batch = await CreateAsync(host, Item("es", "fr"));
        await host.AfterAsync(5);

        var path = $"/v3/video-translations/statuses?video_translation_ids=nobody,{job}&batch_ids={batch},vb-nobody";
        var answer = await host.JsonAsync("GET", path);

        var items = (await GetAsync(host, batch)).GetProperty("items").All("video_id");
        answer
            .GetProperty("data")
            .GetRawText()
            .ShouldBe(
                $$"""[{"video_id":"nobody","status":"not_found"},{"video_id":"{{job}}","status":"completed"},{"video_id":"{{items[0]}}","batch_id":"{{batch}}","item_index":0,"status":"processing"},{"video_id":"{{items[1]}}","batch_id":"{{batch}}","item_index":1,"status":"processing"},{"batch_id":"vb-nobody","status":"not_found"}]"""
            );
        answer.GetProperty("has_more").GetBoolean().ShouldBeFalse();
        answer.Text("next_token").ShouldBeNull();
        var page = await host.JsonAsync("GET", $"{path}&limit=4");
        page.GetProperty("data").GetArrayLength().ShouldBe(4);
        page.Text("next_token").ShouldBe("4");
    }

    private static async Task<string> RawAsync(HeyGenHost host, string path, string body, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body) };
        request.Headers.Add("Idempotency-Key", key);
        using var answer = await host.App.Client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        return await answer.Content.ReadAsStringAsync();
    }
}
