using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using TranslationFunctions.Http;
using TranslationFunctions.Simulation;
using TranslationFunctions.Translation;

namespace TranslationFunctions.Jobs;

/// <summary>A valid request for a job.</summary>
/// <param name="Job">What the job is to do.</param>
/// <param name="Seed">The job's seed; null when the server is to choose.</param>
public sealed record JobRequest(JobSpec Job, long? Seed)
{
    private const int MaxUrlLength = 2048;
    private const int MaxLanguageLength = 64;

    /// <summary>Reads the body of <c>POST /jobs</c>.</summary>
    /// <param name="body">A JSON object, or nothing.</param>
    /// <param name="defaults">What absent fields mean.</param>
    /// <param name="request">The request, unless there are errors.</param>
    /// <param name="errors">All that is wrong with the body.</param>
    /// <returns>Whether the body is valid.</returns>
    public static bool TryParse(
        ReadOnlyMemory<byte> body,
        SimulationOptions defaults,
        [NotNullWhen(true)] out JobRequest? request,
        out FieldErrors errors
    )
    {
        errors = new FieldErrors();
        request = JsonBody.Parse(body, errors) is { } fields ? Read(new JsonFields(fields, errors), defaults) : null;
        request = errors.IsEmpty ? request : null;
        return request is not null;
    }

    /// <summary>Reads the body of <c>POST /job</c>: all of it is the job's metadata.</summary>
    /// <param name="body">A JSON object, or nothing.</param>
    /// <param name="defaults">What the job does.</param>
    /// <param name="request">The request, unless there are errors.</param>
    /// <param name="errors">All that is wrong with the body.</param>
    /// <returns>Whether the body is valid.</returns>
    public static bool TryParseMetadata(
        ReadOnlyMemory<byte> body,
        SimulationOptions defaults,
        [NotNullWhen(true)] out JobRequest? request,
        out FieldErrors errors
    )
    {
        errors = new FieldErrors();
        request = JsonBody.Parse(body, errors) is { } metadata ? Default(defaults, metadata) : null;
        return request is not null;
    }

    /// <summary>Makes the request that asks for nothing in particular.</summary>
    /// <param name="defaults">What the job does.</param>
    /// <param name="metadata">A JSON object to keep with the job.</param>
    /// <returns>The request.</returns>
    public static JobRequest Default(SimulationOptions defaults, JsonElement? metadata = null) =>
        new(new JobSpec(null, null, defaults.Delay, defaults.Failure, metadata), Seed: null);

    private static JobRequest Read(JsonFields fields, SimulationOptions defaults)
    {
        string? url = fields.Text("video_url");
        if (url is not null && !IsWebUrl(url))
        {
            fields.Reject("video_url", $"must be an absolute http or https URL of at most {MaxUrlLength} characters");
        }

        string? language = fields.Text("output_language");
        if (language is not null && (string.IsNullOrWhiteSpace(language) || language.Length > MaxLanguageLength))
        {
            fields.Reject("output_language", $"must be 1 to {MaxLanguageLength} characters, not all blank");
        }

        SimulationFields simulation = SimulationFields.Read(fields, defaults);
        OnError onError = fields.Object("on_error") is { } given ? ReadOnError(given) : OnError.Stop;
        JsonElement? metadata = fields.AnyObject("metadata");
        fields.RejectOthers();
        return new JobRequest(
            new JobSpec(url, language, simulation.Delay, simulation.Failure, metadata) { OnError = onError },
            simulation.Seed
        );
    }

    private static OnError ReadOnError(JsonFields fields)
    {
        OnError onError = new(
            (int)(fields.Integer("restarts", 0, OnError.MaxRestarts) ?? 0),
            fields.OptionalNumber("backoff_seconds", 0, OnError.MaxBackoffSeconds, "seconds") ?? 0
        );
        fields.RejectOthers();
        return onError;
    }

    /// <summary>Whether a text is an absolute http or https URL of a length that is accepted.</summary>
    internal static bool IsWebUrl(string url) =>
        url.Length <= MaxUrlLength
        && Uri.TryCreate(url, UriKind.Absolute, out Uri? parsed)
        && (parsed.Scheme == Uri.UriSchemeHttp || parsed.Scheme == Uri.UriSchemeHttps);
}
