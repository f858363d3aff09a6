using System.Net;
using System.Text;

namespace TranslationFunctions.Bench;

/// <summary>What a service says about the time that remains.</summary>
/// <param name="Name">As the results call it.</param>
/// <param name="Error">Draws by what share a hint is off; null for a service that gives no hint.</param>
/// <param name="Holds">Whether it holds its answer when asked to.</param>
internal sealed record HintKind(string Name, Func<Random, double>? Error, bool Holds)
{
    public static readonly HintKind Exact = new("exact", _ => 0, Holds: true);
    public static readonly HintKind ExactUnheld = new("exact, no long poll", _ => 0, Holds: false);
    public static readonly HintKind Off = new("off by 20 %", random => random.Next(2) == 0 ? -0.2 : 0.2, Holds: true);
    public static readonly HintKind OffUpTo = new(
        "off by up to 20 %",
        random => (random.NextDouble() - 0.5) * 0.4,
        true
    );
    public static readonly HintKind OffUnheld = new("off by 20 %, no long poll", Off.Error, Holds: false);
    public static readonly HintKind Absent = new("absent", Error: null, Holds: false);
}

/// <summary>A service with one job at a time, which ends when its time is over. Without hints it tells the result only.</summary>
internal sealed class PollingService(PollingClock clock, HintKind hints, Random random) : HttpMessageHandler
{
    private TimeSpan _created;
    private TimeSpan _ends;
    private int _number;

    /// <summary>How long the next job takes.</summary>
    public TimeSpan Duration { get; set; }

    /// <summary>How many status calls were made for the present job.</summary>
    public int StatusCalls { get; private set; }

    /// <summary>How long ago the present job ended.</summary>
    public TimeSpan Lag => clock.Now - _ends;

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    ) => Task.FromResult(request.Method == HttpMethod.Post ? Create() : Status(request));

    private HttpResponseMessage Create()
    {
        (_created, _ends, StatusCalls) = (clock.Now, clock.Now + Duration, 0);
        return Answer(HttpStatusCode.Accepted, $$"""{"job_id":"{{++_number}}"}""");
    }

    private HttpResponseMessage Status(HttpRequestMessage request)
    {
        StatusCalls++;
        var held = hints.Holds && request.Headers.TryGetValues("Prefer", out var wait) ? wait.Single() : null;
        if (held is not null)
        {
            var longest = clock.Now + TimeSpan.FromSeconds(int.Parse(held["wait=".Length..]));
            clock.AdvanceTo(_ends < longest ? _ends : longest);
        }

        var ended = clock.Now >= _ends;
        var answer = Answer(ended ? HttpStatusCode.OK : HttpStatusCode.Accepted, Body(ended));
        answer.Headers.TryAddWithoutValidation("Preference-Applied", held);
        return answer;
    }

    private string Body(bool ended)
    {
        var result = ended ? "completed" : "pending";
        return hints.Error is null
            ? $$"""{"job_id":"{{_number}}","result":"{{result}}"}"""
            : $$"""
                {"job_id":"{{_number}}","result":"{{result}}","created_at":"{{At(_created)}}",
                "completed_at":{{(ended ? $"\"{At(_ends)}\"" : "null")}}}
                """;
    }

    private HttpResponseMessage Answer(HttpStatusCode status, string body)
    {
        var answer = new HttpResponseMessage(status)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (hints.Error is { } error && clock.Now < _ends)
        {
            var milliseconds = (_ends - clock.Now).TotalMilliseconds * (1 + error(random));
            answer.Headers.TryAddWithoutValidation("retry-after-ms", $"{Math.Ceiling(milliseconds):0}");
        }

        return answer;
    }

    private string At(TimeSpan time) => $"{clock.GetUtcNow() - clock.Now + time:O}";
}
