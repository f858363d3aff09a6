using TranslationFunctions.Cli;
using TranslationFunctions.Tests.EndToEnd;

namespace TranslationFunctions.Tests.Cli;

/// <summary>One run of the command line, in process: what it said and how it ended.</summary>
internal sealed record CommandRun(int ExitCode, string Out, string Error)
{
    /// <summary>The lines of its output.</summary>
    public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs it against a service of the test's own.</summary>
    public static Task<CommandRun> OfAsync(
        HttpMessageHandler service,
        string[] args,
        Func<Surroundings, Surroundings>? configure = null,
        CancellationToken interrupted = default
    ) =>
        RunAsync(
            args,
            surroundings =>
                configure?.Invoke(surroundings with { Handler = () => service })
                ?? surroundings with
                {
                    Handler = () => service,
                },
            interrupted
        );

    /// <summary>Runs it against the simulator, on the simulator's clock.</summary>
    public static Task<CommandRun> OfAsync(
        Simulator simulator,
        string[] args,
        Func<Surroundings, Surroundings>? configure = null,
        CancellationToken interrupted = default
    ) =>
        RunAsync(
            args,
            surroundings =>
            {
                var here = surroundings with
                {
                    Handler = simulator.Host.CreateHandler,
                    Time = simulator.Host.Time,
                    Variable = name => name == "TRANSLATE_URL" ? $"{simulator.Host.BaseAddress}" : null,
                };
                return configure?.Invoke(here) ?? here;
            },
            interrupted
        );

    private static async Task<CommandRun> RunAsync(
        string[] args,
        Func<Surroundings, Surroundings> configure,
        CancellationToken interrupted
    )
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var surroundings = configure(
            new Surroundings { Out = TextWriter.Synchronized(output), Error = TextWriter.Synchronized(error) }
        );
        var code = await TranslateCommandLine.RunAsync(args, surroundings, interrupted);
        return new CommandRun(code, $"{output}", $"{error}");
    }
}
