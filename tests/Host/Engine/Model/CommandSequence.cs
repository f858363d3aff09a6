namespace TranslationFunctions.Tests.Host.Engine.Model;

/// <summary>Commands in order, for an engine that keeps so many idle orchestrators in memory.</summary>
public sealed record CommandSequence(Command[] Commands, int IdleLimit)
{
    /// <summary>At which of its commits each life of the process dies, and how.</summary>
    public (int Commit, Fault Fault)[] Deaths { get; init; } = [];

    public override string ToString()
    {
        var lines = Deaths
            .Select(death => $"a life with a {death.Fault} at commit {death.Commit}")
            .Concat(Commands.Select(command => $"{command}"))
            .Prepend($"idle limit {IdleLimit}");
        return string.Join("\n  ", lines);
    }
}
