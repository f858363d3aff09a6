using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.EmbeddedHost.Time;
using TranslationFunctions.Jobs;

namespace TranslationFunctions.Tests.Functions.HeyGen;

/// <summary>The app on a clock that stands, called as HeyGen's clients call: every job takes ten seconds.</summary>
internal sealed class HeyGenHost : IAsyncDisposable
{
    public const string Video = """{"type":"url","url":"https://example.com/talk.mp4"}""";

    private HeyGenHost(VirtualTime time, FunctionsTestHost app) => (Time, App) = (time, app);

    public VirtualTime Time { get; }

    public FunctionsTestHost App { get; }

    public static Task<HeyGenHost> StartAsync(params (string Key, string Value)[] settings) =>
        StartAsync(new VirtualTime(), ":memory:", settings);

    public static async Task<HeyGenHost> StartAsync(
        VirtualTime time,
        string data,
        params (string Key, string Value)[] settings
    )
    {
        time.Freeze();
        Dictionary<string, string> all = new()
        {
            ["Simulation:Delay:Model"] = "fixed",
            ["Simulation:Delay:Seconds"] = "10",
            ["Simulation:Failure:Model"] = "fixed",
            ["Simulation:Failure:Probability"] = "0",
        };
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }
        var app = await FunctionsTestHost.StartAsync<StartJob>(options =>
            options with
            {
                Time = time,
                Data = data,
                Settings = all,
            }
        );
        return new HeyGenHost(time, app);
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    public Task AfterAsync(double seconds) => Time.AdvanceAsync(TimeSpan.FromSeconds(seconds));

    /// <summary>Sends a request as raw as a client would.</summary>
    public async Task<HttpResponseMessage> SendAsync(
        string method,
        string path,
        string? body = null,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
        var answer = await App.Client.SendAsync(request);
        await AfterAsync(0);
        return answer;
    }

    /// <summary>Sends a request that is to succeed, and returns the whole answer.</summary>
    public async Task<JsonElement> JsonAsync(
        string method,
        string path,
        string? body = null,
        params (string Name, string Value)[] headers
    )
    {
        var answer = await SendAsync(method, path, body, headers);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async Task<JsonElement> DataAsync(string method, string path, string? body = null) =>
        (await JsonAsync(method, path, body)).GetProperty("data");

    /// <summary>Creates one translation a language.</summary>
    public async Task<string[]> CreateAsync(string more = "", string languages = "\"Spanish\"")
    {
        var body = $$"""{"video":{{Video}},"output_languages":[{{languages}}]{{more}}}""";
        var data = await DataAsync("POST", "/v3/video-translations", body);
        return [.. data.GetProperty("video_translation_ids").EnumerateArray().Select(id => id.GetString()!)];
    }

    public Task<JsonElement> GetAsync(string id) => DataAsync("GET", $"/v3/video-translations/{id}");

    public async Task<string[]> ListedAsync(string query = "") =>
        [
            .. (await DataAsync("GET", $"/v3/video-translations{query}"))
                .EnumerateArray()
                .Select(job => job.GetProperty("id").GetString()!),
        ];

    /// <summary>How many instances of any kind the store holds.</summary>
    public async Task<int> InstancesAsync()
    {
        var count = 0;
        await foreach (var _ in App.Durable.GetAllInstancesAsync())
        {
            count++;
        }
        return count;
    }

    /// <summary>The instances that something is due for.</summary>
    public async Task<string[]> ListDueAsync() => [.. (await App.ListDueAsync()).Select(due => due.InstanceId)];

    public double Seconds => (Time.GetUtcNow() - new VirtualTime().GetUtcNow()).TotalSeconds;
}

internal static class HeyGenReading
{
    public static async Task<JsonElement> ErrorAsync(this HttpResponseMessage answer, HttpStatusCode status)
    {
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(status, text);
        return JsonSerializer.Deserialize<JsonElement>(text).GetProperty("error");
    }

    public static string? Text(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value)
            ? value.ValueKind == JsonValueKind.String
                ? value.GetString()
                : value.ValueKind == JsonValueKind.Null
                    ? null
                    : value.GetRawText()
            : null;

    public static int Number(this JsonElement json, string name) => json.GetProperty(name).GetInt32();

    public static string[] All(this JsonElement list, string name) =>
        [.. list.EnumerateArray().Select(one => one.Text(name) ?? "")];

    public static string Invariant(this double number) => number.ToString(CultureInfo.InvariantCulture);
}
