using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.Faults;
using TranslationFunctions.Jobs;

namespace TranslationFunctions.Tests.Functions.Faults;

/// <summary>Faults as a caller meets them.</summary>
public class WireFaultsTests
{
    private static Task<FunctionsTestHost> HostAsync(params (string Key, string Value)[] settings) =>
        FunctionsTestHost.StartAsync<StartJob>(options =>
            options with
            {
                Settings = settings.ToDictionary(setting => $"Faults:{setting.Key}", setting => setting.Value),
            }
        );

    private static async Task<int> CountJobsAsync(FunctionsTestHost host) =>
        await host.Durable.GetAllInstancesAsync().CountAsync(JobReader.IsJob);

    [Theory]
    [InlineData(WireFault.TooManyRequests, HttpStatusCode.TooManyRequests, true)]
    [InlineData(WireFault.InternalError, HttpStatusCode.InternalServerError, false)]
    [InlineData(WireFault.Unavailable, HttpStatusCode.ServiceUnavailable, true)]
    public async Task Refusal_IsAProblem_AndNothingIsDone(WireFault fault, HttpStatusCode status, bool tellsWhenToRetry)
    {
        await using var host = await HostAsync((fault.ToString(), "1"), ("RetryAfterSeconds", "7"));

        var answer = await host.Client.PostAsync("/jobs", null);

        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await answer.Content.ReadFromJsonAsync<JsonElement>())
            .GetProperty("type")
            .GetString()
            .ShouldBe("urn:translation-functions:problem:simulated-fault");
        answer.Headers.RetryAfter?.Delta.ShouldBe(tellsWhenToRetry ? TimeSpan.FromSeconds(7) : null);
        answer.Headers.TryGetValues("retry-after-ms", out var milliseconds).ShouldBe(tellsWhenToRetry);
        (milliseconds ?? ["7000"]).ShouldBe(["7000"]);
        (await CountJobsAsync(host)).ShouldBe(0);
    }

    [Fact]
    public async Task DroppedConnection_LeavesTheCallerWithoutAnAnswer_ButTheWorkIsDone()
    {
        await using var host = await HostAsync(("Dropped", "1"));

        await Should.ThrowAsync<HttpRequestException>(() => host.Client.PostAsync("/jobs", null));

        (await CountJobsAsync(host)).ShouldBe(1);
    }

    [Fact]
    public async Task TruncatedBody_EndsInTheMiddle_AndTheWorkIsDone()
    {
        await using var host = await HostAsync(("Truncated", "1"));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/jobs");

        using var answer = await host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        answer.Headers.Location.ShouldNotBeNull();
        using var body = new MemoryStream();
        await using var arriving = await answer.Content.ReadAsStreamAsync();
        (await Should.ThrowAsync<HttpIOException>(() => arriving.CopyToAsync(body))).HttpRequestError.ShouldBe(
            HttpRequestError.ResponseEnded
        );
        body.Length.ShouldBe(answer.Content.Headers.ContentLength!.Value / 2);
        (await CountJobsAsync(host)).ShouldBe(1);
    }

    [Fact]
    public async Task TruncatedBody_OfAnAnswerWithoutOne_IsNoAnswer()
    {
        await using var host = await HostAsync(("Truncated", "1"), ("Routes", "DELETE /jobs"));
        var started = await host.Client.PostAsJsonAsync("/jobs", new { delay = new { model = "fixed", seconds = 0 } });
        var id = (await started.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("job_id").GetString()!;
        await host.Durable.WaitForInstanceCompletionAsync(id);

        await Should.ThrowAsync<HttpRequestException>(() => host.Client.DeleteAsync($"/jobs/{id}"));

        (await CountJobsAsync(host)).ShouldBe(0);
    }

    [Fact]
    public async Task SlowCall_WaitsOnTheAppsClock_AndThenIsCarriedOut()
    {
        await using var host = await HostAsync(("Slow", "1"), ("SlowSeconds", "30"));
        var before = host.Time.GetUtcNow();

        var answer = await host.Client.PostAsync("/jobs", null);

        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (host.Time.GetUtcNow() - before).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Calls_OnOtherRoutes_AreLeftAlone_AndDoNotCount()
    {
        await using var host = await HostAsync(
            ("InternalError", "0.5"),
            ("Seed", "3"),
            ("Routes", "GET /status, GET /jobs")
        );
        var options = new FaultOptions
        {
            Rates = new Dictionary<WireFault, double> { [WireFault.InternalError] = 0.5 },
            Seed = 3,
        };
        var expected = Enumerable
            .Range(1, 40)
            .Select(call => FaultDraw.For(options, call).Fault == WireFault.None ? 404 : 500);
        var met = new List<int>();

        for (var i = 0; i < 40; i++)
        {
            (await host.Client.GetAsync("/stats")).StatusCode.ShouldBe(HttpStatusCode.OK);
            (await host.Client.PostAsync("/jobs", null)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
            (await host.Client.GetAsync("/runtime/webhooks/durabletask/instances/nobody")).StatusCode.ShouldBe(
                HttpStatusCode.NotFound
            );
            met.Add((int)(await host.Client.GetAsync("/status/nobody")).StatusCode);
        }

        met.ShouldBe(expected);
    }

    [Fact]
    public async Task BadSetting_StopsTheStart()
    {
        var error = await Should.ThrowAsync<Exception>(() => HostAsync(("Dropped", "2")));

        error.ToString().ShouldContain("The setting 'Faults:Dropped' must be a number from 0 to 1.");
    }
}
