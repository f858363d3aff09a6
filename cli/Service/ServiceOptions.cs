using System.CommandLine;

namespace TranslationFunctions.Cli;

/// <summary>The options of every command that talks to a service.</summary>
internal sealed class ServiceOptions
{
    private const string UrlVariable = "TRANSLATE_URL";
    private const string KeyVariable = "TRANSLATE_KEY";

    private readonly Option<string?> url = new("--url")
    {
        Description = $"The service's address [environment: {UrlVariable}; default: {ServiceAddress.Default}]",
        HelpName = "ADDRESS",
    };

    private readonly Option<string?> key = new("--key")
    {
        Description = $"The key the service asks for [environment: {KeyVariable}]",
        HelpName = "KEY",
    };

    private readonly Option<bool> json = new("--json") { Description = "One JSON document a line, for scripts" };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(url);
        command.Add(key);
        command.Add(json);
    }

    /// <summary>Where a command's results go.</summary>
    public IOutput Output(ParseResult parsed, Surroundings surroundings) =>
        parsed.GetValue(json) ? new JsonOutput(surroundings.Out, surroundings.Error)
        : surroundings.IsTerminal ? new ScreenOutput(surroundings)
        : new LineOutput(surroundings.Out, surroundings.Error);

    /// <summary>The service that was named, on the command line or in the environment.</summary>
    /// <exception cref="UsageException">Its address is none.</exception>
    public ServiceTarget Target(ParseResult parsed, Surroundings surroundings)
    {
        var typed = parsed.GetValue(url);
        var address = typed is not null
            ? ServiceAddress.Parse(typed, "--url")
            : ServiceAddress.Parse(surroundings.Variable(UrlVariable) ?? ServiceAddress.Default, UrlVariable);
        return new ServiceTarget(
            address,
            parsed.GetValue(key) ?? surroundings.Variable(KeyVariable),
            typed is null ? "" : $" --url {typed}"
        );
    }
}
