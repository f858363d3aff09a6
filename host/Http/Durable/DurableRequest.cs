using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace TranslationFunctions.EmbeddedHost.Http.Durable;

/// <summary>A request to the durable webhook. As in Azure, a query value that cannot be read counts as not given.</summary>
internal sealed class DurableRequest(HttpContext http, IServiceProvider services, string? code)
{
    /// <summary>The header, of requests and answers, that says where the next page starts.</summary>
    public const string Continuation = "x-ms-continuation-token";

    private static readonly int BaseSegments = DurableWebhook.BasePath.Count(letter => letter == '/') + 1;

    public HttpContext Http => http;

    public IServiceProvider Services => services;

    public DurableTaskClient Client => services.GetRequiredService<DurableTaskClient>();

    /// <summary>The key that addresses told to callers carry; null when none is needed.</summary>
    public string? Code => code;

    /// <summary>The instance that the path names, any slashes in it escaped there.</summary>
    public string InstanceId => Segment(1);

    /// <summary>Why, as the query says.</summary>
    public string? Reason => Text("reason");

    public string? ContinuationToken => http.Request.Headers[Continuation] is [{ Length: > 0 } token] ? token : null;

    public string? Text(string name) => http.Request.Query.TryGetValue(name, out var value) ? value.ToString() : null;

    public bool Flag(string name, bool otherwise) => bool.TryParse(Text(name), out var value) ? value : otherwise;

    /// <summary>A whole number above 0.</summary>
    public int? Count(string name) =>
        int.TryParse(Text(name), CultureInfo.InvariantCulture, out var value) && value > 0 ? value : null;

    /// <summary>A number of seconds.</summary>
    public TimeSpan? Seconds(string name) =>
        double.TryParse(Text(name), CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 86_400
            ? TimeSpan.FromSeconds(value)
            : null;

    /// <summary>A time; without an offset it is UTC.</summary>
    public DateTimeOffset? Time(string name) =>
        DateTimeOffset.TryParse(
            Text(name),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var value
        )
            ? value
            : null;

    /// <summary>A list of statuses, parted by commas; null when it names none.</summary>
    public IReadOnlyList<OrchestrationRuntimeStatus>? Statuses(string name)
    {
        OrchestrationRuntimeStatus[] statuses =
        [
            .. http
                .Request.Query[name]
                .SelectMany(static value => value?.Split(',', StringSplitOptions.TrimEntries) ?? [])
                .Select(static value =>
                    Enum.TryParse<OrchestrationRuntimeStatus>(value, out var status)
                        ? status
                        : (OrchestrationRuntimeStatus?)null
                )
                .OfType<OrchestrationRuntimeStatus>(),
        ];
        return statuses.Length == 0 ? null : statuses;
    }

    /// <summary>The body as JSON; null when there is none.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public async Task<JsonElement?> JsonAsync()
    {
        var text = await BodyAsync();
        return text.Length == 0 ? null : JsonSerializer.Deserialize<JsonElement>(text);
    }

    /// <summary>The body as text.</summary>
    public async Task<string> BodyAsync()
    {
        using var reader = new StreamReader(http.Request.Body);
        return await reader.ReadToEndAsync(http.RequestAborted);
    }

    /// <summary>A segment of the path below the base path, counted from 0; null when the path is shorter.</summary>
    public string? FindSegment(int index)
    {
        var segments = SentPath().TrimEnd('/').Split('/');
        var at = 1 + BaseSegments + index;
        return at < segments.Length ? Uri.UnescapeDataString(segments[at]) : null;
    }

    /// <summary>A segment of the path below the base path that the route promises.</summary>
    public string Segment(int index) => FindSegment(index)!;

    // As sent: the server's own path has every escape undone but the slash's, which cannot be told apart any more.
    private string SentPath()
    {
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var path = target.StartsWith('/') ? target : new Uri(target).PathAndQuery;
        return path.Split('?')[0];
    }
}
