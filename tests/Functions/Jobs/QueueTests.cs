using System.Net;
using System.Text.Json;

namespace TranslationFunctions.Tests.Functions.Jobs;

/// <summary>Jobs that wait for one of two workers.</summary>
public sealed class QueueTests() : JobScene(("Capacity:Workers", "2"))
{
    private async Task<string[]> StatesAsync(params string[] ids) =>
        [.. await Task.WhenAll(ids.Select(async id => (await GetAsync(id)).GetProperty("state").GetString()!))];

    private async Task<HttpResponseMessage> PrioritizeAsync(string id, string body)
    {
        var answer = await Http.PatchAsync($"/jobs/{id}", new StringContent(body));
        await AfterAsync(0);
        return answer;
    }

    [Fact]
    public async Task Jobs_BeyondTheWorkers_WaitTheirTurn_AndTellPlaceAndEstimate()
    {
        var ids = new[] { await StartAsync(10), await StartAsync(6), await StartAsync(5), await StartAsync(5) };
        await AfterAsync(1);

        (await StatesAsync(ids)).ShouldBe(["running", "running", "queued", "queued"]);
        var third = await GetAsync(ids[2]);
        third.GetProperty("queue_position").GetInt32().ShouldBe(1);
        third.GetProperty("remaining_seconds").GetDouble().ShouldBe(10);
        third.GetProperty("started_at").ValueKind.ShouldBe(JsonValueKind.Null);
        var fourth = await GetAsync(ids[3]);
        fourth.GetProperty("queue_position").GetInt32().ShouldBe(2);
        fourth.GetProperty("remaining_seconds").GetDouble().ShouldBe(14);

        await AfterAsync(5);
        (await StatesAsync(ids)).ShouldBe(["running", "completed", "running", "queued"]);
        await AfterAsync(4);
        (await StatesAsync(ids)).ShouldBe(["completed", "completed", "running", "running"]);
        await AfterAsync(5);
        (await StatesAsync(ids)).ShouldBe(["completed", "completed", "completed", "completed"]);
        (await EventsAsync(ids[3])).ShouldBe(["0 created", "0 queued", "10 started", "15 completed"]);
    }

    [Fact]
    public async Task Priority_HigherStartsFirst_AndMayChangeWhileItWaits()
    {
        var busy = new[] { await StartAsync(10), await StartAsync(10) };
        var low = await StartAsync(1);
        var high = await StartAsync(1, ""","priority":7""");
        var raised = await StartAsync(1);
        (await PrioritizeAsync(raised, """{"priority":9}""")).StatusCode.ShouldBe(HttpStatusCode.Accepted);

        var ids = new[] { raised, high, low };
        (await Task.WhenAll(ids.Select(GetAsync)))
            .Select(status =>
                (status.GetProperty("queue_position").GetInt32(), status.GetProperty("priority").GetInt32())
            )
            .ShouldBe([(1, 9), (2, 7), (3, 0)]);
        await AfterAsync(10);
        (await StatesAsync(ids)).ShouldBe(["running", "running", "queued"]);
        (await GetAsync(raised)).GetProperty("priority").GetInt32().ShouldBe(9);
        (await PrioritizeAsync(raised, """{"priority":1}""")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await PrioritizeAsync(busy[0], """{"priority":1}""")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await PrioritizeAsync("nobody", """{"priority":1}""")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("", "priority")]
    [InlineData("""{"priority":101}""", "priority")]
    [InlineData("""{"priority":"high"}""", "priority")]
    [InlineData("""{"priority":1,"title":"x"}""", "title")]
    [InlineData("[1]", "body")]
    public async Task Priority_ThatIsNotAllowed_IsNamed(string body, string field)
    {
        var answer = await PrioritizeAsync("any", body);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await JsonAsync(answer)).GetProperty("errors").TryGetProperty(field, out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Pause_OfARunningJob_FreesItsWorker_AndItWaitsForOneAgain()
    {
        var ids = new[] { await StartAsync(10), await StartAsync(10), await StartAsync(3), await StartAsync(30) };
        await AfterAsync(4);
        await TellAsync(ids[0], "pause");

        (await StatesAsync(ids)).ShouldBe(["paused", "running", "running", "queued"]);
        await AfterAsync(3);
        (await StatesAsync(ids)).ShouldBe(["paused", "running", "completed", "running"]);
        (await StatusAsync(ids[0])).ShouldBe("paused 0.4 6");

        await TellAsync(ids[0], "resume");
        (await StatusAsync(ids[0])).ShouldBe("queued 0.4 9");
        await AfterAsync(3);
        (await StatusAsync(ids[0])).ShouldBe("running 0.4 6");
        await AfterAsync(6);
        (await StatesAsync(ids)).ShouldBe(["completed", "completed", "completed", "running"]);
        (await EventsAsync(ids[0])).ShouldBe([
            "0 created",
            "0 queued",
            "0 started",
            "4 paused",
            "7 resumed",
            "7 queued",
            "10 started",
            "16 completed",
        ]);
    }

    [Fact]
    public async Task Pause_OfAWaitingJob_LetsOthersGoFirst()
    {
        var ids = new[] { await StartAsync(10), await StartAsync(10), await StartAsync(3), await StartAsync(3) };
        await TellAsync(ids[2], "pause");
        await TellAsync(ids[2], "pause");
        (await StatusAsync(ids[2])).ShouldBe("paused 0 3");
        (await GetAsync(ids[3])).GetProperty("queue_position").GetInt32().ShouldBe(1);

        await TellAsync(ids[2], "resume");
        await TellAsync(ids[3], "resume");
        (await GetAsync(ids[3])).GetProperty("queue_position").GetInt32().ShouldBe(1);
        (await GetAsync(ids[2])).GetProperty("queue_position").GetInt32().ShouldBe(2);
        await AfterAsync(13);
        (await StatesAsync(ids)).ShouldBe(["completed", "completed", "completed", "completed"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task Cancel_OfAnyJob_GivesItsPlaceToTheNext(int canceled)
    {
        var ids = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            ids.Add(await StartAsync(10));
        }
        await TellAsync(ids[4], "pause");

        (await TellAsync(ids[canceled], "cancel")).ShouldBe(HttpStatusCode.Accepted);
        (await TellAsync(ids[canceled], "cancel")).ShouldBe(HttpStatusCode.Accepted);

        (await StatesAsync([.. ids])).ShouldBe([
            canceled == 0 ? "canceled" : "running",
            "running",
            canceled switch
            {
                0 => "running",
                2 => "canceled",
                _ => "queued",
            },
            "queued",
            canceled == 4 ? "canceled" : "paused",
        ]);
        await TellAsync(ids[4], "resume");
        await AfterAsync(40);
        (await StatesAsync([.. ids])).Count(state => state == "completed").ShouldBe(4);
    }

    [Theory]
    [InlineData("cancel")]
    [InlineData("delete")]
    public async Task Job_TerminatedThroughTheWebhook_GivesItsWorkerBackWhenCanceledOrRemoved(string how)
    {
        var ids = new[] { await StartAsync(10), await StartAsync(10), await StartAsync(10) };
        await Http.PostAsync($"/runtime/webhooks/durabletask/instances/{ids[0]}/terminate?reason=x", null);
        await AfterAsync(0);
        (await StatesAsync(ids)).ShouldBe(["canceled", "running", "queued"]);

        if (how == "cancel")
        {
            (await TellAsync(ids[0], "cancel")).ShouldBe(HttpStatusCode.Accepted);
        }
        else
        {
            (await Http.DeleteAsync($"/jobs/{ids[0]}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }

        await AfterAsync(0);
        (await StatesAsync(ids[1..])).ShouldBe(["running", "running"]);
    }

    [Fact]
    public async Task Attempt_ThatFails_FreesItsWorkerWhileItBacksOff()
    {
        var failing = await PostAsync(
            """
            {"delay":{"model":"fixed","seconds":2},"failure":{"model":"fixed","probability":1},
             "on_error":{"restarts":1,"backoff_seconds":5}}
            """
        );
        var ids = new[] { failing, await StartAsync(100), await StartAsync(10), await StartAsync(1) };

        await AfterAsync(2);
        (await StatesAsync(ids)).ShouldBe(["queued", "running", "running", "queued"]);
        await AfterAsync(5);
        (await StatesAsync(ids)).ShouldBe(["queued", "running", "running", "queued"]);
        await AfterAsync(6);
        (await StatesAsync(ids)).ShouldBe(["running", "running", "completed", "completed"]);
        await AfterAsync(2);
        (await StatesAsync(ids)).ShouldBe(["failed", "running", "completed", "completed"]);
    }

    [Fact]
    public async Task ManyJobs_AllEnd_AndNeverMoreThanTheWorkersRun()
    {
        var ids = new List<string>();
        for (var i = 0; i < 60; i++)
        {
            ids.Add(await PostAsync($$"""{"seed":{{i}},"priority":{{i % 3}}}"""));
        }
        var most = 0;
        while ((await ListAsync("?result=pending&limit=100")).Length > 0)
        {
            most = Math.Max(most, (await ListAsync("?state=running&limit=100")).Length);
            await Time.AdvanceToNextAsync();
            await AfterAsync(0);
        }

        most.ShouldBe(2);
        (await ListAsync("?limit=100")).ShouldBe(ids, ignoreOrder: true);
    }
}
