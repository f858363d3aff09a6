using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;

namespace TranslationFunctions.Tests.Host.Engine.Model;

/// <summary>
/// Whatever is done to it, the engine answers and shows what a small model of it does. The environment variable
/// MODEL_SEQUENCES, a number, asks for so many sequences, other ones in every run.
/// </summary>
public class ModelTests(ITestOutputHelper output)
{
    private const int SequencesOnSqlite = 200;

    private static readonly int? Asked = int.TryParse(
        Environment.GetEnvironmentVariable("MODEL_SEQUENCES"),
        out var count
    )
        ? count
        : null;

    private static Config Sequences(int count)
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(Asked ?? count);
        return Asked is null ? config.WithReplay(20260103, 7) : config;
    }

    [Fact]
    public void Engine_GivenAnyCommands_DoesWhatTheModelDoes()
    {
        var watch = Stopwatch.StartNew();
        var commands = 0;
        Prop.ForAll(
                SequenceGen.Sequences(),
                sequence =>
                {
                    commands += sequence.Commands.Length;
                    Wait(() => RunAsync(sequence, Disk.Of("memory")));
                }
            )
            .Check(Sequences(10_000));
        output.WriteLine($"{commands} commands in {watch.Elapsed}");
    }

    [Fact]
    public void Stores_GivenAnyCommands_HoldTheSameHistories()
    {
        var watch = Stopwatch.StartNew();
        Prop.ForAll(
                SequenceGen.Sequences(),
                sequence =>
                    Wait(async () =>
                    {
                        var onSqlite = await RunAsync(sequence, Disk.Fast());
                        var inMemory = await RunAsync(sequence, Disk.Of("memory"));
                        onSqlite.ShouldBe(inMemory, $"{sequence}");
                    })
            )
            .Check(Sequences(SequencesOnSqlite));
        output.WriteLine($"in {watch.Elapsed}");
    }

    private static async Task<List<string>> RunAsync(CommandSequence sequence, Disk disk)
    {
        using var owned = disk;
        await using var engine = new DrivenEngine(disk, sequence.IdleLimit);
        var model = new ModelEngine();
        await engine.StartAsync();
        for (var i = 0; i < sequence.Commands.Length; i++)
        {
            var command = sequence.Commands[i];
            Compare(model.Do(command), await engine.DoAsync(command), "The answer to", i, sequence);
            Compare(
                string.Join("\n", model.State()),
                string.Join("\n", await engine.StateAsync()),
                "What is seen after",
                i,
                sequence
            );
        }
        return await engine.HistoriesAsync();
    }

    private static void Compare(string expected, string actual, string what, int place, CommandSequence sequence)
    {
        if (actual != expected)
        {
            Assert.Fail(
                $"{what} '{sequence.Commands[place]}' is\n{actual}\nand should be\n{expected}\nwith {sequence}"
            );
        }
    }

    // Away from the test's own synchronization context, whose threads the property blocks.
    private static void Wait(Func<Task> run) => Task.Run(run).GetAwaiter().GetResult();
}
