using FsCheck;
using FsCheck.Fluent;
using Microsoft.DurableTask.Client;

namespace TranslationFunctions.Tests.Host.Engine.Model;

/// <summary>Makes sequences at random, and makes those that fail smaller.</summary>
internal static class SequenceGen
{
    private static readonly Gen<string> Root = Gen.Elements("a", "a", "a", "b", "b", "c");
    private static readonly Gen<string> Id = Gen.Frequency((6, Root), (2, Gen.Elements("a.0", "a.1", "b.0", "zz")));
    private static readonly Gen<string> Name = Gen.Elements("go", "go", "GO", "stop");
    private static readonly Gen<int> Seconds = Gen.Elements(0, 1, 2, 3, 5, 8);
    private static readonly Gen<int> IdleLimit = Gen.Elements(0, 1, 100);
    private static readonly Gen<(int, Fault)> Death =
        from commit in Gen.Choose(1, 8)
        from fault in Gen.Elements(Fault.DeathBefore, Fault.DeathAfter)
        select (commit, fault);
    private static readonly (int, Gen<Op>)[] Work =
    [
        (3, from all in Some(Gen.Elements(0, 1, 2, 4, 6, -1, -3), most: 3) select (Op)new FanOut(all)),
    ];
    private static readonly Gen<bool> Bool = Gen.Elements(true, false);
    private static readonly Gen<int?> Time = Gen.Frequency(
        (2, Gen.Constant<int?>(null)),
        (1, Gen.Choose(0, 12).Select(seconds => (int?)seconds))
    );
    private static readonly Gen<OrchestrationRuntimeStatus[]> Statuses = Gen.Frequency(
        (3, Gen.Constant(Array.Empty<OrchestrationRuntimeStatus>())),
        (
            2,
            Gen.Elements(
                    OrchestrationRuntimeStatus.Completed,
                    OrchestrationRuntimeStatus.Failed,
                    OrchestrationRuntimeStatus.Terminated,
                    OrchestrationRuntimeStatus.Running,
                    OrchestrationRuntimeStatus.Suspended,
                    OrchestrationRuntimeStatus.Pending
                )
                .ArrayOf()
                .Resize(3)
        )
    );

    /// <summary>Sequences for a process that does not die.</summary>
    public static Arbitrary<CommandSequence> Sequences() =>
        Arb.From(
            from commands in Commands(Work, most: 20)
            from limit in IdleLimit
            select new CommandSequence(commands, limit),
            SequenceShrinking.Shrink
        );

    /// <summary>
    /// Sequences for a process that dies now and then. Activities take no time in them: one that has to run again would
    /// make what follows later.
    /// </summary>
    public static Arbitrary<CommandSequence> WithDeaths() =>
        Arb.From(
            from commands in Commands(work: [], most: 12)
            from limit in IdleLimit
            from deaths in Some(Death, most: 4)
            select new CommandSequence(commands, limit) { Deaths = deaths },
            SequenceShrinking.Shrink
        );

    private static Gen<Command[]> Commands((int, Gen<Op>)[] work, int most) =>
        Some(
                Gen.Frequency(
                    (14, Command(work).Select(command => new[] { command })),
                    (1, Root.SelectMany(id => Some(RaiseTo(id), most: 4)))
                ),
                most
            )
            .Select(groups => groups.SelectMany(group => group).ToArray());

    private static Gen<Command> RaiseTo(string id) =>
        from name in Name
        from n in Gen.Choose(1, 9)
        select (Command)new Raise(id, name, $"{n}");

    private static Gen<Command> Command((int, Gen<Op>)[] work) =>
        Gen.Frequency<Command>(
            (9, Schedule(work)),
            (1, from id in Id select (Command)new ScheduleUnknown(id)),
            (5, Id.SelectMany(RaiseTo)),
            (3, from id in Id select (Command)new Suspend(id)),
            (3, from id in Id select (Command)new Resume(id)),
            (2, Terminate()),
            (2, from id in Id from recursive in Bool select (Command)new Purge(id, recursive)),
            (1, from f in Time from t in Time from s in Statuses select (Command)new PurgeAll(f, t, s)),
            (1, Query()),
            (1, from id in Id select (Command)new Restart(id)),
            (9, from seconds in Seconds select (Command)new Advance(seconds)),
            (1, Gen.Constant<Command>(new RestartHost()))
        );

    private static Gen<Command> Schedule((int, Gen<Op>)[] work) =>
        from id in Id
        from script in Script(work, depth: 2)
        from startsIn in Gen.Frequency((4, Gen.Constant<int?>(null)), (1, Seconds.Select(s => (int?)s)))
        from dedupe in Gen.Frequency((3, Gen.Constant(Array.Empty<OrchestrationRuntimeStatus>())), (1, Statuses))
        select (Command)new Schedule(id, script, startsIn, dedupe);

    private static Gen<Command> Terminate() =>
        from id in Id
        from output in Gen.Elements<string?>(null, "bye")
        from recursive in Bool
        select (Command)new Terminate(id, output, recursive);

    private static Gen<Command> Query() =>
        from prefix in Gen.Elements<string?>(null, "a", "b", "a.")
        from f in Time
        from t in Time
        from statuses in Statuses
        select (Command)new Query(prefix, f, t, statuses);

    private static Gen<Op[]> Script((int, Gen<Op>)[] work, int depth) => Some(Op(work, depth), most: 4);

    private static Gen<T[]> Some<T>(Gen<T> item, int most) =>
        Gen.Choose(1, most).SelectMany(count => item.ArrayOf(count));

    private static Gen<Op> Op((int, Gen<Op>)[] work, int depth) =>
        Gen.Frequency<Op>([
            (3, from seconds in Seconds select (Op)new Sleep(seconds)),
            (4, from name in Name from timeout in Time select (Op)new AwaitEvent(name, timeout)),
            (2, from text in Gen.Elements<string?>("x", "y", null) select (Op)new Note(text)),
            (1, from id in Id from name in Name select (Op)new SendTo(id, name)),
            (1, from seconds in Seconds select (Op)new Abandon(seconds)),
            (6, Failing(work, depth)),
            (2, from failing in Failing(work, depth) select (Op)new Try(failing)),
            .. depth == 0
                ? (IEnumerable<(int, Gen<Op>)>)[]
                :
                [
                    (
                        4,
                        from s in Script(work, depth - 1)
                        from keep in Gen.Elements(true, true, false)
                        select (Op)new GoOnAs(s, keep)
                    ),
                ],
        ]);

    // What may fail.
    private static Gen<Op> Failing((int, Gen<Op>)[] work, int depth) =>
        Gen.Frequency<Op>([
            .. work,
            (2, from seconds in Seconds select (Op)new Flaky(seconds)),
            (1, Gen.Constant<Op>(new Ghost())),
            (1, Gen.Constant<Op>(new Fail("boom"))),
            .. depth == 0
                ? (IEnumerable<(int, Gen<Op>)>)[]
                : [(3, from s in Script(work, depth - 1) from retried in Bool select (Op)new CallChild(s, retried))],
        ]);
}
