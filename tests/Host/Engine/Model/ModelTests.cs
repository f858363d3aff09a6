using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;

namespace TranslationFunctions.Tests.Host.Engine.Model;

/// <summary>
/// Whatever is done to it, the engine answers and shows what a small model of it does. The environment variable
/// MODEL_SEQUENCES asks for so many sequences, other ones in every run, in the first test, and for as many in
/// proportion in the others.
/// </summary>
public class ModelTests(ITestOutputHelper output)
{
    private const int Usual = 10_000;

    private static readonly int? Asked = int.TryParse(
        Environment.GetEnvironmentVariable("MODEL_SEQUENCES"),
        out var asked
    )
        ? asked
        : null;

    [Fact]
    public void Engine_GivenAnyCommands_DoesWhatTheModelDoes() =>
        Check(SequenceGen.Sequences(), Usual, sequence => RunAsync(sequence, Disk.Of("memory")));

    [Fact]
    public void Process_DyingAtAnyCommits_DoesWhatTheModelDoes() =>
        Check(SequenceGen.WithDeaths(), 2_000, sequence => RunAsync(sequence, Disk.Of("memory")));

    [Fact]
    public void Process_DyingAtAnyCommits_DoesWhatTheModelDoes_OnSqlite() =>
        Check(SequenceGen.WithDeaths(), 50, sequence => RunAsync(sequence, Disk.Fast()));

    [Fact]
    public void Stores_GivenAnyCommands_HoldTheSameHistories() =>
        Check(
            SequenceGen.Sequences(),
            150,
            async sequence =>
            {
                var onSqlite = await RunAsync(sequence, Disk.Fast());
                var inMemory = await RunAsync(sequence, Disk.Of("memory"));
                onSqlite.ShouldBe(inMemory, $"{sequence}");
            }
        );

    private void Check(Arbitrary<CommandSequence> sequences, int count, Func<CommandSequence, Task> run)
    {
        var watch = Stopwatch.StartNew();
        var (runs, commands) = (0, 0);
        var config = Config.QuickThrowOnFailure.WithMaxTest(
            Asked is { } most ? (int)((long)most * count / Usual) : count
        );
        Prop.ForAll(
                sequences,
                sequence =>
                {
                    runs++;
                    commands += sequence.Commands.Length;
                    // Away from the test's own synchronization context, whose threads the property blocks.
                    Task.Run(() => run(sequence)).GetAwaiter().GetResult();
                }
            )
            .Check(Asked is null ? config.WithReplay(20260103, 7) : config);
        output.WriteLine($"{runs} sequences, {commands} commands in {watch.Elapsed}");
    }

    private static async Task<List<string>> RunAsync(CommandSequence sequence, Disk disk)
    {
        using var owned = disk;
        await using var process = new EngineProcess(disk, Scripts.Register, sequence.IdleLimit, sequence.Deaths);
        await process.StartAsync();
        var engine = new DrivenEngine(process);
        var model = new ModelEngine();
        for (var i = 0; i < sequence.Commands.Length; i++)
        {
            var command = sequence.Commands[i];
            var expected = model.Do(command);
            var deaths = process.Deaths;
            var answer = await engine.DoAsync(command);
            // Of a caller who asked twice, the first answer is lost.
            Compare<string?>([expected], [process.Deaths == deaths ? answer : expected], "The answer to", i, sequence);
            Compare(model.State(), await engine.StateAsync(), "What is seen after", i, sequence);
        }
        return
        [
            .. (await process.HistoriesAsync()).Select(item =>
                $"{item.Row.Execution} {item.Row.Id} {EngineProcess.Text(item.History)}"
            ),
        ];
    }

    private static void Compare<T>(List<T> expected, List<T> actual, string what, int place, CommandSequence sequence)
    {
        if (!actual.SequenceEqual(expected))
        {
            Assert.Fail(
                $"{what} '{sequence.Commands[place]}' is\n{string.Join('\n', actual)}\n"
                    + $"and should be\n{string.Join('\n', expected)}\nwith {sequence}"
            );
        }
    }
}
