using System.Net;
using TranslationFunctions.Tests.Host.Testing;

namespace TranslationFunctions.Tests.Host.Http.Durable;

/// <summary>The webhook's calls on instances: what each answers, and what it does.</summary>
public sealed class InstanceCallsTests : IAsyncLifetime
{
    private DurableServer server = null!;

    public async ValueTask InitializeAsync() => server = await DurableServer.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Theory]
    [InlineData("POST", "/instances/{0}/terminate?reason=enough", 202, 410, 410)]
    [InlineData("POST", "/instances/{0}/suspend?reason=later", 202, 410, 410)]
    [InlineData("POST", "/instances/{0}/resume", 202, 410, 410)]
    [InlineData("POST", "/instances/{0}/rewind?reason=mended", 410, 202, 410)]
    [InlineData("POST", "/instances/{0}/raiseEvent/go", 202, 410, 410)]
    [InlineData("POST", "/instances/{0}/restart", 400, 202, 202)]
    [InlineData("GET", "/instances/{0}", 202, 200, 200)]
    [InlineData("DELETE", "/instances/{0}", 200, 200, 200)]
    public async Task Call_AnswersByTheInstancesStatus(
        string method,
        string path,
        int running,
        int failed,
        int completed
    )
    {
        async Task<int> StatusAsync(string id) =>
            (int)(await server.SendAsync(method, string.Format(null, path, id), "\"x\"")).StatusCode;

        (await StatusAsync(await server.InstanceAsync("wait"))).ShouldBe(running);
        (await StatusAsync(await server.InstanceAsync("fail"))).ShouldBe(failed);
        (await StatusAsync(await server.InstanceAsync("Ada"))).ShouldBe(completed);
        (await StatusAsync("nobody")).ShouldBe(path.EndsWith("restart", StringComparison.Ordinal) ? 400 : 404);
    }

    [Fact]
    public async Task Terminate_EndsTheInstance_WithTheReasonAsOutput()
    {
        var id = await server.InstanceAsync("wait");
        await server.SendAsync("POST", $"/instances/{id}/terminate?reason=enough");
        await server.Client.WaitForInstanceCompletionAsync(id, Patience.Token);

        var status = await DurableServer.JsonAsync(await server.SendAsync("GET", $"/instances/{id}"));
        status.GetProperty("runtimeStatus").GetString().ShouldBe("Terminated");
        status.GetProperty("output").GetString().ShouldBe("enough");
    }

    [Fact]
    public async Task RaiseEvent_DeliversItsJson_AndRefusesEverythingElse()
    {
        var id = await server.InstanceAsync("wait");
        (await server.SendAsync("POST", $"/instances/{id}/raiseEvent/go", "{")).StatusCode.ShouldBe(
            HttpStatusCode.BadRequest
        );
        var text = await server.Http.PostAsync(
            $"{DurableServer.Base}/instances/{id}/raiseEvent/go",
            new StringContent("\"went\"")
        );
        text.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await DurableServer.JsonAsync(text)).GetProperty("Message").GetString()!.ShouldContain("application/json");

        await server.SendAsync("POST", $"/instances/{id}/raiseEvent/go", "\"went\"");
        var ended = await server.Client.WaitForInstanceCompletionAsync(id, true, Patience.Token);
        ended.ReadOutputAs<string>().ShouldBe("went");
    }

    [Fact]
    public async Task Purge_OfOne_CountsIt_OrNothingWhileItRuns()
    {
        var ended = await server.InstanceAsync("Ada");
        var running = await server.InstanceAsync("wait");

        (await (await server.SendAsync("DELETE", $"/instances/{ended}")).Content.ReadAsStringAsync()).ShouldBe(
            """{"instancesDeleted":1}"""
        );
        (await (await server.SendAsync("DELETE", $"/instances/{running}")).Content.ReadAsStringAsync()).ShouldBe(
            """{"instancesDeleted":0}"""
        );
        (await server.SendAsync("GET", $"/instances/{ended}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Purge_OfMany_NeedsTheTimeFrom_AndTakesStatuses()
    {
        await server.InstanceAsync("Ada");
        await server.InstanceAsync("fail");
        const string Since = "createdTimeFrom=1970-01-01T00:00:00Z";

        (await server.SendAsync("DELETE", "/instances")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var failed = await server.SendAsync("DELETE", $"/instances?{Since}&runtimeStatus=Failed,Terminated");
        (await failed.Content.ReadAsStringAsync()).ShouldBe("""{"instancesDeleted":1}""");
        var none = await server.SendAsync("DELETE", $"/instances?{Since}&createdTimeTo=1970-01-02");
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task List_GoesPageByPage_AndFilters()
    {
        for (var i = 0; i < 5; i++)
        {
            await server.InstanceAsync("Ada", $"a{i}");
        }
        await server.InstanceAsync("wait", "b");

        var first = await server.SendAsync("GET", "/instances?top=4&instanceIdPrefix=a&showInput=false");
        var token = first.Headers.GetValues("x-ms-continuation-token").Single();
        using var next = new HttpRequestMessage(
            HttpMethod.Get,
            $"{DurableServer.Base}/instances?top=4&instanceIdPrefix=a"
        );
        next.Headers.Add("x-ms-continuation-token", token);
        var second = await server.Http.SendAsync(next);

        var page = (await DurableServer.JsonAsync(first)).EnumerateArray().ToList();
        page.Count.ShouldBe(4);
        page[0].GetProperty("input").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        (await DurableServer.JsonAsync(second)).GetArrayLength().ShouldBe(1);
        second.Headers.GetValues("x-ms-continuation-token").Single().ShouldBeEmpty();
        var running = await server.SendAsync("GET", "/instances?runtimeStatus=Running,Pending");
        (await DurableServer.JsonAsync(running))[0].GetProperty("instanceId").GetString().ShouldBe("b");
        using var bad = new HttpRequestMessage(HttpMethod.Get, $"{DurableServer.Base}/instances");
        bad.Headers.Add("x-ms-continuation-token", "nonsense");
        (await server.Http.SendAsync(bad)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task History_IsShownOnDemand_AsTheExtensionNamesIt()
    {
        var id = await server.InstanceAsync("Ada");

        var plain = await DurableServer.JsonAsync(await server.SendAsync("GET", $"/instances/{id}"));
        var full = await DurableServer.JsonAsync(
            await server.SendAsync("GET", $"/instances/{id}?showHistory=true&showHistoryOutput=true")
        );
        var lean = await DurableServer.JsonAsync(
            await server.SendAsync("GET", $"/instances/{id}?showHistory=true&showInput=false")
        );

        plain.TryGetProperty("historyEvents", out _).ShouldBeFalse();
        var events = full.GetProperty("historyEvents");
        events
            .EnumerateArray()
            .Select(e => e.GetProperty("EventType").GetString())
            .ShouldBe(["ExecutionStarted", "TaskCompleted", "ExecutionCompleted"]);
        events[0].GetProperty("FunctionName").GetString().ShouldBe("Greet");
        events[1].GetProperty("FunctionName").GetString().ShouldBe("Hello");
        events[1].GetProperty("Input").GetString().ShouldBe("\"Ada\"");
        events[1].GetProperty("Result").GetString().ShouldBe("Hello, Ada!");
        events[1]
            .GetProperty("ScheduledTime")
            .GetDateTime()
            .ShouldBeLessThanOrEqualTo(events[1].GetProperty("Timestamp").GetDateTime());
        events[2].GetProperty("OrchestrationStatus").GetString().ShouldBe("Completed");
        lean.GetProperty("historyEvents")[1].TryGetProperty("Input", out _).ShouldBeFalse();
        lean.GetProperty("historyEvents")[1].TryGetProperty("Result", out _).ShouldBeFalse();
    }
}
