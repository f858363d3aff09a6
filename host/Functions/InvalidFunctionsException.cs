namespace TranslationFunctions.EmbeddedHost.Functions;

/// <summary>An app's functions cannot run as they are written. The message lists every problem.</summary>
internal sealed class InvalidFunctionsException(IReadOnlyList<string> problems)
    : Exception($"The app's functions cannot run:{string.Concat(problems.Select(problem => $"\n- {problem}"))}")
{
    /// <summary>One sentence a problem, each starting with the method it is about.</summary>
    public IReadOnlyList<string> Problems => problems;
}
