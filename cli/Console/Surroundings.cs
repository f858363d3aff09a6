namespace TranslationFunctions.Cli;

/// <summary>All that the command line touches of the world outside.</summary>
public sealed record Surroundings
{
    private const int DefaultHeight = 24;

    /// <summary>Where results go: standard output.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Where hints and errors go: standard error.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>
    /// Whether <see cref="Out" /> is a terminal with somebody before it, who is shown tables, colours and bars that
    /// move. The default value is false: lines for another program.
    /// </summary>
    public bool IsTerminal { get; init; }

    /// <summary>How many lines the terminal has. The default value is 24.</summary>
    public int Height { get; init; } = DefaultHeight;

    /// <summary>Reads an environment variable; null when it is not set. The default is that none is.</summary>
    public Func<string, string?> Variable { get; init; } = static _ => null;

    /// <summary>The clock that waits go by. The default is the system's.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Makes what sends the requests; null, the default, for the network.</summary>
    public Func<HttpMessageHandler>? Handler { get; init; }

    /// <summary>The console, the environment and the network of this process.</summary>
    public static Surroundings OfThisProcess()
    {
        var isTerminal = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new Surroundings
        {
            Out = Console.Out,
            Error = Console.Error,
            IsTerminal = isTerminal,
            Height = isTerminal && Console.WindowHeight > 0 ? Console.WindowHeight : DefaultHeight,
            Variable = Environment.GetEnvironmentVariable,
        };
    }
}
