using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace TranslationFunctions.Tests.Integration;

/// <summary>What is asked for wrongly, what is asked for in full, and what is asked for again.</summary>
public class RequestTests
{
    [Fact]
    public async Task Request_WithFaultyFields_NamesThem()
    {
        await using var app = await AppUnderTest.StartAsync();

        using var answer = await app.Http.PostAsJsonAsync(
            "/jobs",
            new { delay = new { model = "fixed", seconds = -1 }, sede = 1 }
        );

        var problem = await AppUnderTest.ReadAsync(answer);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).ShouldBe(["delay.seconds", "sede"]);
    }

    [Fact]
    public async Task Request_OfTooManyBytes_IsRefused()
    {
        await using var app = await AppUnderTest.StartAsync();

        using var answer = await app.Http.PostAsJsonAsync("/jobs", new { title = new string('x', 70_000) });

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Job_OfAnyJsonObject_IsStartedToo()
    {
        await using var app = await AppUnderTest.StartAsync();

        using var answer = await app.Http.PostAsJsonAsync("/job", new { customer = "acme" });

        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await AppUnderTest.ReadAsync(answer)).GetProperty("job_id").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task List_NamesTheNewestFirst_PageByPage()
    {
        await using var app = await AppUnderTest.StartAsync();
        var older = await app.StartJobAsync(0.1);
        await app.UntilAsync(older, "completed");
        var newer = await app.StartJobAsync(0.1);
        await app.UntilAsync(newer, "completed");

        var ids = new List<string>();
        string? cursor = null;
        do
        {
            var page = await app.GetAsync(
                $"/jobs?result=completed&limit=1&cursor={Uri.EscapeDataString(cursor ?? "")}"
            );
            ids.AddRange(
                page.GetProperty("jobs").EnumerateArray().Select(job => job.GetProperty("job_id").GetString()!)
            );
            cursor = page.GetProperty("next_cursor").GetString();
        } while (cursor is not null && !ids.Contains(older));

        ids.IndexOf(newer).ShouldBeGreaterThanOrEqualTo(0);
        ids.IndexOf(older).ShouldBeGreaterThan(ids.IndexOf(newer));
    }

    [Fact]
    public async Task DefaultJob_IsAlwaysThere()
    {
        await using var app = await AppUnderTest.StartAsync();

        using var first = await app.Http.GetAsync("/status");
        using var second = await app.Http.GetAsync("/status");

        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        JobIdIn(await AppUnderTest.ReadAsync(second)).ShouldBe(JobIdIn(await AppUnderTest.ReadAsync(first)));
    }

    [Fact]
    public async Task Status_AskedForWithPatience_IsHeldUntilTheJobEnds()
    {
        await using var app = await AppUnderTest.StartAsync();
        var id = await app.StartJobAsync(1);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/status/{id}");
        request.Headers.Add("Prefer", "wait=20");
        // A call of app.Http holds the virtual clock; this one is answered when that has moved on.
        using var http = new HttpClient { BaseAddress = app.Http.BaseAddress };

        using var answer = await http.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("Preference-Applied").ShouldBe(["wait=20"]);
    }

    [Fact]
    public async Task Status_ThatIsKnown_IsNotSentAgain()
    {
        await using var app = await AppUnderTest.StartAsync();
        var id = await app.StartJobAsync(0.1);
        await app.UntilAsync(id, "completed");
        using var first = await app.Http.GetAsync($"/status/{id}");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/status/{id}");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await app.Http.SendAsync(request);

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Events_TellTheLifeOfAJobInOrder()
    {
        await using var app = await AppUnderTest.StartAsync();
        var id = await app.StartJobAsync(0.1);
        await app.UntilAsync(id, "completed");

        var events = await app.GetAsync($"/jobs/{id}/events");

        events
            .GetProperty("events")
            .EnumerateArray()
            .Select(happened => happened.GetProperty("event").GetString())
            .ShouldBe(["created", "started", "completed"]);
    }

    private static string? JobIdIn(JsonElement status) => status.GetProperty("job_id").GetString();
}
