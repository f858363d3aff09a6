namespace TranslationFunctions.Tests.Host.Engine.Model;

/// <summary>Commands in order, for an engine that keeps so many idle orchestrators in memory.</summary>
public sealed record CommandSequence(Command[] Commands, int IdleLimit)
{
    public override string ToString() =>
        $"idle limit {IdleLimit}\n  {string.Join("\n  ", Commands.Select(command => command.ToString()))}";
}
