using System.CommandLine;
using System.Text.Json.Nodes;
using TranslationFunctions.Client;

namespace TranslationFunctions.Cli;

/// <summary>What a job to submit is like. What is not said, the service decides.</summary>
internal sealed class SubmitOptions
{
    private readonly Argument<string?> video = new("VIDEO")
    {
        Description = "Where the video is",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string[]> language = new("--language", "-l")
    {
        Description =
            "The language to translate into; several start a job each under one parent (-l fr -l de, -l fr,de)",
        HelpName = "LANGUAGE",
    };

    private readonly Option<string?> title = new("--title") { Description = "What people call it", HelpName = "TEXT" };

    private readonly Option<DelayModel?> delay = TypedOption.Of(
        "--delay",
        "How long it takes",
        DelayText.Forms,
        DelayText.Parse
    );

    private readonly Option<FailureModel?> failure = TypedOption.Of(
        "--failure",
        "How likely it fails",
        FailureText.Forms,
        FailureText.Parse
    );

    private readonly Option<long?> seed = new("--seed")
    {
        Description = "Fixes its delay and outcome",
        HelpName = "NUMBER",
    };

    private readonly Option<int?> restarts = new("--restarts")
    {
        Description = "How often it starts again after a failure",
        HelpName = "N",
    };

    private readonly Option<TimeSpan?> backoff = TypedOption.OfValue(
        "--backoff",
        "How long it waits before it starts again, with --restarts",
        DurationText.Forms,
        DurationText.Parse
    );

    private readonly Option<int?> priority = new("--priority")
    {
        Description = "From -100 to 100: the higher the sooner it leaves the line",
        HelpName = "N",
    };

    private readonly Option<string?> callback = new("--callback")
    {
        Description = "Where the service posts its end",
        HelpName = "ADDRESS",
    };

    private readonly Option<JsonObject?> metadata = new("--metadata", "-m")
    {
        Description = "What to keep with it, as often as there are keys",
        HelpName = "KEY=VALUE",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = typed =>
        {
            var read = MetadataText.Parse(typed.Tokens.Select(token => token.Value));
            if (read is null)
            {
                typed.AddError("--metadata must be KEY=VALUE, each key once.");
            }
            return read;
        },
    };

    private readonly Option<string?> idempotencyKey = new("--idempotency-key")
    {
        Description = "Sent twice with the same key, it is one job",
        HelpName = "TEXT",
    };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(video);
        foreach (
            Option option in (Option[])
                [language, title, delay, failure, seed, restarts, backoff, priority, callback, metadata, idempotencyKey]
        )
        {
            command.Add(option);
        }
        command.Validators.Add(typed =>
        {
            if (typed.GetResult(backoff) is not null && typed.GetResult(restarts) is null)
            {
                typed.AddError("--backoff says nothing without --restarts.");
            }
        });
    }

    /// <summary>The request they make up.</summary>
    public CreateJobRequest Request(ParseResult parsed)
    {
        var languages = LanguageText.Split(parsed.GetValue(language) ?? []);
        return new CreateJobRequest
        {
            VideoUrl = parsed.GetValue(video),
            OutputLanguage = languages is [var only] ? only : null,
            Languages = languages.Length > 1 ? languages : null,
            Title = parsed.GetValue(title),
            Delay = parsed.GetValue(delay),
            Failure = parsed.GetValue(failure),
            Seed = parsed.GetValue(seed),
            OnError = parsed.GetValue(restarts) is { } times
                ? new OnError(times, parsed.GetValue(backoff)?.TotalSeconds ?? 0)
                : null,
            Priority = parsed.GetValue(priority),
            CallbackUrl = parsed.GetValue(callback),
            Metadata = parsed.GetValue(metadata),
            IdempotencyKey = parsed.GetValue(idempotencyKey),
        };
    }
}
