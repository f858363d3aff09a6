using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.EmbeddedHost.Time;
using TranslationFunctions.Jobs;

namespace TranslationFunctions.Tests.Functions.Jobs;

/// <summary>The app, told what to do through HTTP, at times that the test decides.</summary>
/// <param name="settings">The app's settings.</param>
public abstract class JobScene(params (string Key, string Value)[] settings) : IAsyncLifetime
{
    protected VirtualTime Time { get; } = new();

    protected FunctionsTestHost Host { get; private set; } = null!;

    protected HttpClient Http => Host.Client;

    public async ValueTask InitializeAsync()
    {
        Time.Freeze();
        Host = await FunctionsTestHost.StartAsync<StartJob>(options =>
            options with
            {
                Time = Time,
                Settings = settings
                    .Append(("Logging:LogLevel:Default", "Warning"))
                    .ToDictionary(one => one.Item1, one => one.Item2, StringComparer.Ordinal),
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Host.DisposeAsync();
    }

    protected static Task<JsonElement> JsonAsync(HttpResponseMessage answer) =>
        answer.Content.ReadFromJsonAsync<JsonElement>();

    protected Task AfterAsync(double seconds) => Time.AdvanceAsync(TimeSpan.FromSeconds(seconds));

    /// <summary>Starts a job that does not fail, and lets it begin.</summary>
    protected async Task<string> StartAsync(double seconds = 10, string more = "") =>
        await PostAsync(
            $$"""{"delay":{"model":"fixed","seconds":{{seconds}}},"failure":{"model":"fixed","probability":0}{{more}}}"""
        );

    /// <summary>Starts a job as a body says, and lets it begin.</summary>
    protected async Task<string> PostAsync(string body)
    {
        var answer = await Http.PostAsync("/jobs", new StringContent(body));
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        await AfterAsync(0);
        return (await JsonAsync(answer)).GetProperty("job_id").GetString()!;
    }

    protected async Task<HttpStatusCode> TellAsync(string id, string command)
    {
        var answer = await Http.PostAsync($"/jobs/{id}/{command}", null);
        await AfterAsync(0);
        return answer.StatusCode;
    }

    protected Task<JsonElement> GetAsync(string id) => Http.GetFromJsonAsync<JsonElement>($"/status/{id}");

    /// <summary>State, progress and remaining seconds in a row.</summary>
    protected async Task<string> StatusAsync(string id)
    {
        var status = await GetAsync(id);
        return $"{status.GetProperty("state")} {status.GetProperty("progress")} {status.GetProperty("remaining_seconds")}";
    }

    protected async Task<string[]> ListAsync(string query) =>
        [
            .. (await Http.GetFromJsonAsync<JsonElement>($"/jobs{query}"))
                .GetProperty("jobs")
                .EnumerateArray()
                .Select(job => job.GetProperty("job_id").GetString()!),
        ];

    /// <summary>The names of a job's events, with the second in which each happened.</summary>
    protected async Task<string[]> EventsAsync(string id) =>
        [
            .. (await Http.GetFromJsonAsync<JsonElement>($"/jobs/{id}/events"))
                .GetProperty("events")
                .EnumerateArray()
                .Select(one =>
                    $"{(one.GetProperty("at").GetDateTimeOffset() - new VirtualTime().GetUtcNow()).TotalSeconds} {one.GetProperty("event")}"
                ),
        ];
}
