using System.Net;
using System.Text;
using System.Text.Json;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.Jobs;

namespace TranslationFunctions.Tests.Functions.Jobs;

/// <summary>Every bad input of every call: what it is answered, and that nothing is left of it.</summary>
public sealed class BadInputTests(BadInputTests.App app) : IClassFixture<BadInputTests.App>
{
    private static readonly string s_deep =
        string.Concat(Enumerable.Repeat("""{"metadata":""", 40)) + "{}" + new string('}', 40);

    // Method, path, body, the status and the field or header that the answer names.
    public static TheoryData<string, string, string?, int, string?> Table =>
        new()
        {
            // A body that is no JSON object.
            { "POST", "/jobs", "{", 400, "body" },
            { "POST", "/jobs", "[]", 400, "body" },
            { "POST", "/jobs", "null", 400, "body" },
            { "POST", "/jobs", "\"text\"", 400, "body" },
            { "POST", "/jobs", "{} {}", 400, "body" },
            { "POST", "/jobs", """{"metadata":{"a":"\ud800"}}""", 400, "body" },
            { "POST", "/jobs", s_deep, 400, "body" },
            { "POST", "/jobs", new string(' ', 70_000), 413, null },
            { "POST", "/job", "[1]", 400, "body" },
            { "POST", "/job", "{", 400, "body" },
            // Each field of a job, of a wrong type and out of its range.
            { "POST", "/jobs", """{"video_url":1}""", 400, "video_url" },
            { "POST", "/jobs", """{"video_url":"ftp://example.com/v"}""", 400, "video_url" },
            { "POST", "/jobs", """{"video_url":"talk.mp4"}""", 400, "video_url" },
            { "POST", "/jobs", """{"output_language":1}""", 400, "output_language" },
            { "POST", "/jobs", """{"output_language":" "}""", 400, "output_language" },
            { "POST", "/jobs", """{"languages":{}}""", 400, "languages" },
            { "POST", "/jobs", """{"languages":[]}""", 400, "languages" },
            { "POST", "/jobs", """{"languages":[null]}""", 400, "languages" },
            { "POST", "/jobs", """{"languages":["es","es"]}""", 400, "languages" },
            { "POST", "/jobs", """{"title":[]}""", 400, "title" },
            { "POST", "/jobs", $$"""{"title":"{{new string('t', 201)}}"}""", 400, "title" },
            { "POST", "/jobs", """{"priority":1.5}""", 400, "priority" },
            { "POST", "/jobs", """{"priority":-101}""", 400, "priority" },
            { "POST", "/jobs", """{"seed":-1}""", 400, "seed" },
            { "POST", "/jobs", """{"seed":9007199254740992}""", 400, "seed" },
            { "POST", "/jobs", """{"metadata":[]}""", 400, "metadata" },
            { "POST", "/jobs", """{"delay":5}""", 400, "delay" },
            { "POST", "/jobs", """{"delay":{}}""", 400, "delay.model" },
            { "POST", "/jobs", """{"delay":{"model":"poisson"}}""", 400, "delay.model" },
            { "POST", "/jobs", """{"delay":{"model":"fixed"}}""", 400, "delay.seconds" },
            { "POST", "/jobs", """{"delay":{"model":"fixed","seconds":1e400}}""", 400, "delay.seconds" },
            { "POST", "/jobs", """{"delay":{"model":"uniform","min":2,"max":1}}""", 400, "delay.max" },
            { "POST", "/jobs", """{"delay":{"model":"gaussian","mean":1}}""", 400, "delay.stddev" },
            { "POST", "/jobs", """{"delay":{"model":"lognormal","median":1,"sigma":6}}""", 400, "delay.sigma" },
            { "POST", "/jobs", """{"delay":{"model":"exponential","mean":-1}}""", 400, "delay.mean" },
            { "POST", "/jobs", """{"delay":{"model":"fixed","seconds":1,"min":1}}""", 400, "delay.min" },
            { "POST", "/jobs", """{"failure":{"model":"fixed","probability":2}}""", 400, "failure.probability" },
            { "POST", "/jobs", """{"failure":{"model":"uniform","min":1,"max":0}}""", 400, "failure.max" },
            { "POST", "/jobs", """{"failure":{"model":"gaussian","mean":0.1,"stddev":2}}""", 400, "failure.stddev" },
            { "POST", "/jobs", """{"on_error":{"restarts":-1}}""", 400, "on_error.restarts" },
            { "POST", "/jobs", """{"on_error":{"backoff_seconds":3601}}""", 400, "on_error.backoff_seconds" },
            { "POST", "/jobs", """{"callback_url":"http://127.0.0.1/"}""", 400, "callback_url" },
            { "POST", "/jobs", """{"callback_url":"gopher://example.com"}""", 400, "callback_url" },
            { "POST", "/jobs", """{"sede":1}""", 400, "sede" },
            { "POST", "/jobs", """{"seed":1,"seed":2}""", 400, "seed" },
            // Ids that nobody has.
            { "GET", "/status/nobody", null, 404, null },
            { "GET", "/status/%00", null, 400, null },
            { "GET", "/status/@JobQueue@all", null, 404, null },
            { "GET", "/status/" + new string('x', 3_000), null, 404, null },
            { "GET", "/jobs/nobody/events", null, 404, null },
            { "POST", "/jobs/nobody/pause", null, 404, null },
            { "POST", "/jobs/nobody/resume", null, 404, null },
            { "POST", "/jobs/nobody/cancel", null, 404, null },
            { "PATCH", "/jobs/nobody", """{"priority":1}""", 404, null },
            { "DELETE", "/jobs/nobody", null, 404, null },
            { "DELETE", "/jobs/@JobQueue@all", null, 404, null },
            // Queries and the remaining bodies.
            { "GET", "/jobs?limit=0", null, 400, "limit" },
            { "GET", "/jobs?limit=1001", null, 400, "limit" },
            { "GET", "/jobs?result=done", null, 400, "result" },
            { "GET", "/jobs?state=7", null, 400, "state" },
            { "GET", "/jobs?cursor=%FF%FE", null, 400, "cursor" },
            { "PATCH", "/jobs/nobody", "", 400, "priority" },
            { "PATCH", "/jobs/nobody", new string(' ', 70_000), 413, null },
            { "POST", "/set_completion_time", """{"completion_time":"soon"}""", 400, "completion_time" },
            { "POST", "/set_completion_time", "", 400, "completion_time" },
            { "POST", "/set_completion_time", new string(' ', 70_000), 413, null },
            // Calls that there are not.
            { "PUT", "/jobs", "{}", 404, null },
            { "GET", "/jobs/nobody", null, 404, null },
            { "GET", "/nowhere", null, 404, null },
        };

    [Theory, MemberData(nameof(Table))]
    public async Task BadInput_IsRefused_SaysWhy_AndLeavesNothing(
        string method,
        string path,
        string? body,
        int status,
        string? field
    )
    {
        using HttpRequestMessage request = new(new HttpMethod(method), path)
        {
            Content = body is null ? null : new ByteArrayContent(Encoding.UTF8.GetBytes(body)),
        };
        var answer = await app.Host.Client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();

        ((int)answer.StatusCode).ShouldBe(status, text);
        if (field is not null)
        {
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
            var errors = JsonElement.Parse(text).GetProperty("errors");
            errors.EnumerateObject().Select(error => error.Name).ShouldContain(field);
        }
        (await app.Host.Client.GetStringAsync("/jobs")).ShouldBe("""{"jobs":[],"next_cursor":null}""");
    }

    /// <summary>One app for all of them: each leaves it as it was.</summary>
    public sealed class App : IAsyncLifetime
    {
        public FunctionsTestHost Host { get; private set; } = null!;

        public async ValueTask InitializeAsync() =>
            Host = await FunctionsTestHost.StartAsync<StartJob>(options =>
                options with
                {
                    Settings = new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        ["Logging:LogLevel:Default"] = "Warning",
                    },
                }
            );

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
