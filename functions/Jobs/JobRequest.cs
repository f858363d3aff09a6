using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using TranslationFunctions.Callbacks;
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
    private const int MaxTitleLength = 200;

    /// <summary>The languages, when there is to be a job for each; null for one job.</summary>
    public IReadOnlyList<string>? Languages { get; init; }

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
        if (language is not null && !IsLanguage(language))
        {
            fields.Reject("output_language", $"must be {LanguageRule}");
        }

        string? title = fields.Text("title");
        if (title?.Length > MaxTitleLength)
        {
            fields.Reject("title", $"must be at most {MaxTitleLength} characters");
        }

        IReadOnlyList<string>? languages = ReadLanguages(fields, language);
        SimulationFields simulation = SimulationFields.Read(fields, defaults);
        JobSpec job = new(url, language, simulation.Delay, simulation.Failure, fields.AnyObject("metadata"))
        {
            OnError = fields.Object("on_error") is { } given ? ReadOnError(given) : OnError.Stop,
            Priority = (int)(fields.Integer("priority", JobSpec.MinPriority, JobSpec.MaxPriority) ?? 0),
            Title = title,
            Callback = CallbackFields.Read(fields),
        };
        fields.RejectOthers();
        return new JobRequest(job, simulation.Seed) { Languages = languages };
    }

    private static IReadOnlyList<string>? ReadLanguages(JsonFields fields, string? language)
    {
        IReadOnlyList<string>? languages = fields.Texts("languages");
        if (languages is null)
        {
            return null;
        }

        if (language is not null)
        {
            fields.Reject("languages", "cannot be given together with output_language");
        }

        if (languages.Count is 0 or > LanguagesInput.MaxLanguages)
        {
            fields.Reject("languages", $"must hold 1 to {LanguagesInput.MaxLanguages} languages");
        }
        else if (!languages.All(IsLanguage))
        {
            fields.Reject("languages", $"must hold languages of {LanguageRule}");
        }
        else if (languages.Distinct(StringComparer.OrdinalIgnoreCase).Count() < languages.Count)
        {
            fields.Reject("languages", "must hold each language once");
        }

        return languages;
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

    private static string LanguageRule => $"1 to {MaxLanguageLength} characters, not all blank";

    private static bool IsLanguage(string language) =>
        !string.IsNullOrWhiteSpace(language) && language.Length <= MaxLanguageLength;

    /// <summary>Whether a text is an absolute http or https URL of a length that is accepted.</summary>
    internal static bool IsWebUrl(string url) =>
        url.Length <= MaxUrlLength
        && Uri.TryCreate(url, UriKind.Absolute, out Uri? parsed)
        && (parsed.Scheme == Uri.UriSchemeHttp || parsed.Scheme == Uri.UriSchemeHttps);
}
