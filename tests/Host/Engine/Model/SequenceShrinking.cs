namespace TranslationFunctions.Tests.Host.Engine.Model;

/// <summary>Makes a sequence smaller: fewer commands, then shorter scripts, then fewer deaths.</summary>
internal static class SequenceShrinking
{
    public static IEnumerable<CommandSequence> Shrink(CommandSequence sequence) =>
        Without(sequence.Commands)
            .Concat(OneChanged(sequence.Commands, Smaller))
            .Select(commands => sequence with { Commands = commands })
            .Concat(Without(sequence.Deaths).Select(deaths => sequence with { Deaths = deaths }));

    private static IEnumerable<Command> Smaller(Command command) =>
        command is Schedule schedule ? SmallerScripts(schedule.Script).Select(s => schedule with { Script = s }) : [];

    private static IEnumerable<Op[]> SmallerScripts(Op[] script) =>
        Without(script).Concat(OneChanged(script, SmallerOps));

    private static IEnumerable<Op> SmallerOps(Op op) =>
        op switch
        {
            Try attempt => SmallerOps(attempt.Tried).Select(o => new Try(o)).Prepend(attempt.Tried),
            CallChild child => SmallerScripts(child.Script).Select(s => child with { Script = s }),
            GoOnAs next => SmallerScripts(next.Script).Select(s => next with { Script = s }),
            FanOut fan => Without(fan.Seconds).Select(s => new FanOut(s)),
            _ => [],
        };

    // Half of it gone, a quarter, and so on to one at a time.
    private static IEnumerable<T[]> Without<T>(T[] all)
    {
        for (var size = (all.Length + 1) / 2; size > 0; size /= 2)
        {
            for (var from = 0; from < all.Length; from += size)
            {
                yield return [.. all[..from], .. all[Math.Min(from + size, all.Length)..]];
            }
        }
    }

    private static IEnumerable<T[]> OneChanged<T>(T[] all, Func<T, IEnumerable<T>> smaller) =>
        all.SelectMany((item, i) => smaller(item).Select(changed => (T[])[.. all[..i], changed, .. all[(i + 1)..]]));
}
