using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.EmbeddedHost.Time;
using TranslationFunctions.Jobs;

namespace TranslationFunctions.Tests.Functions.Jobs;

/// <summary>Jobs that are told what to do, through HTTP, at times that the test decides.</summary>
public sealed class JobControlTests : JobScene
{
    [Fact]
    public async Task Pause_FreezesTheRemainingTime_UntilResumed_AsOftenAsAsked()
    {
        var id = await StartAsync();
        await AfterAsync(4);
        (await TellAsync(id, "pause")).ShouldBe(HttpStatusCode.Accepted);
        (await TellAsync(id, "pause")).ShouldBe(HttpStatusCode.Accepted);
        await AfterAsync(1000);
        (await StatusAsync(id)).ShouldBe("paused 0.4 6");

        await TellAsync(id, "resume");
        await TellAsync(id, "resume");
        await AfterAsync(1);
        (await StatusAsync(id)).ShouldBe("running 0.5 5");
        await TellAsync(id, "pause");
        await AfterAsync(7);
        (await StatusAsync(id)).ShouldBe("paused 0.5 5");
        await TellAsync(id, "resume");
        await AfterAsync(4.999);
        (await StatusAsync(id)).ShouldStartWith("running");
        await AfterAsync(0.001);
        (await StatusAsync(id)).ShouldBe("completed 1 0");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cancel_EndsTheJob_RunningOrPaused_AndMayBeAskedTwice(bool paused)
    {
        var id = await StartAsync();
        if (paused)
        {
            await TellAsync(id, "pause");
        }

        (await TellAsync(id, "cancel")).ShouldBe(HttpStatusCode.Accepted);
        (await TellAsync(id, "cancel")).ShouldBe(HttpStatusCode.Accepted);

        (await StatusAsync(id)).ShouldBe("canceled 0 0");
        (await Host.ListDueAsync()).Count(due => due.InstanceId == id).ShouldBe(0);
        await AfterAsync(20);
        (await StatusAsync(id)).ShouldBe("canceled 0 0");
    }

    [Theory]
    [InlineData("pause")]
    [InlineData("resume")]
    [InlineData("cancel")]
    public async Task Command_ToAJobThatHasEnded_Is409_AndToNoJob404(string command)
    {
        var id = await StartAsync(1);
        await AfterAsync(1);

        var answer = await Http.PostAsync($"/jobs/{id}/{command}", null);
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await JsonAsync(answer)).GetProperty("detail").GetString()!.ShouldContain("completed");
        (await TellAsync("nobody", command)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Delete_RemovesAJobThatHasEnded_AndNoOther()
    {
        var id = await StartAsync(1);
        (await Http.DeleteAsync($"/jobs/{id}")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        await AfterAsync(1);

        (await Http.DeleteAsync($"/jobs/{id}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Http.DeleteAsync($"/jobs/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Http.GetAsync($"/status/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Failure_StartsTheJobAgain_WithTheWaitDoubling_AndTheAttemptsAreTold()
    {
        const string Body = """
            {"delay":{"model":"fixed","seconds":10},"failure":{"model":"fixed","probability":1},
             "on_error":{"restarts":2,"backoff_seconds":4}}
            """;
        var started = await Http.PostAsync("/jobs", new StringContent(Body));
        var id = (await JsonAsync(started)).GetProperty("job_id").GetString();
        var at = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            await AfterAsync(0);
            at.Add($"{(Time.GetUtcNow() - new VirtualTime().GetUtcNow()).TotalSeconds}: {await StatusAsync(id!)}");
            await Time.AdvanceToNextAsync();
        }

        at.ShouldBe(["0: running 0 10", "10: queued 0 14", "14: running 0 10", "24: queued 0 18", "32: running 0 10"]);
        var status = await Http.GetFromJsonAsync<JsonElement>($"/status/{id}");
        status.GetProperty("state").GetString().ShouldBe("failed");
        status.GetProperty("attempt").GetInt32().ShouldBe(3);
        var failed = status.GetProperty("failed_attempts");
        failed.GetArrayLength().ShouldBe(2);
        failed[1].GetProperty("attempt").GetInt32().ShouldBe(2);
        failed[1].GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("""{"on_error":{"restarts":101}}""", "on_error.restarts")]
    [InlineData("""{"on_error":{"backoff_seconds":-1}}""", "on_error.backoff_seconds")]
    [InlineData("""{"on_error":{"retries":1}}""", "on_error.retries")]
    [InlineData("""{"on_error":"restart"}""", "on_error")]
    public async Task OnError_ThatIsNotAllowed_IsNamed(string body, string field)
    {
        var answer = await Http.PostAsync("/jobs", new StringContent(body));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await JsonAsync(answer)).GetProperty("errors").TryGetProperty(field, out _).ShouldBeTrue();
    }

    [Fact]
    public async Task List_IsNewestFirst_ByStateAndResult_InPages()
    {
        var ids = new List<string>();
        for (var i = 0; i < 7; i++)
        {
            ids.Insert(0, await StartAsync(i < 3 ? 1 : 100));
            await AfterAsync(0.001);
        }
        await TellAsync(ids[0], "pause");
        await AfterAsync(2);

        (await ListAsync("")).ShouldBe(ids);
        (await ListAsync("?result=completed")).ShouldBe(ids[4..]);
        (await ListAsync("?result=pending")).ShouldBe(ids[..4]);
        (await ListAsync("?state=paused")).ShouldBe(ids[..1]);
        (await ListAsync("?state=Running")).ShouldBe(ids[1..4]);
        (await ListAsync("?state=paused&result=error")).ShouldBeEmpty();

        var seen = new List<string>();
        var cursor = "";
        while (cursor is not null)
        {
            var page = await Http.GetFromJsonAsync<JsonElement>($"/jobs?limit=3&cursor={Uri.EscapeDataString(cursor)}");
            seen.AddRange(
                page.GetProperty("jobs").EnumerateArray().Select(job => job.GetProperty("job_id").GetString()!)
            );
            cursor = page.GetProperty("next_cursor").GetString();
        }
        seen.ShouldBe(ids);
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=many", "limit")]
    [InlineData("result=done", "result")]
    [InlineData("state=done", "state")]
    [InlineData("state=1", "state")]
    [InlineData("cursor=nonsense", "cursor")]
    public async Task List_OfAQueryThatIsNotAllowed_NamesIt(string query, string field)
    {
        var answer = await Http.GetAsync($"/jobs?{query}");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await JsonAsync(answer)).GetProperty("errors").TryGetProperty(field, out _).ShouldBeTrue();
    }
}
