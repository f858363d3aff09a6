using TranslationFunctions.Cli;
using TranslationFunctions.Tests.EndToEnd;

namespace TranslationFunctions.Tests.Cli;

/// <summary>Keys of the real simulator.</summary>
public class SimulatorKeyTests
{
    [Theory]
    [InlineData(null, (int)ExitCode.Forbidden, (int)ExitCode.Forbidden)]
    [InlineData("some-other-key", (int)ExitCode.Forbidden, (int)ExitCode.Forbidden)]
    [InlineData("read-key-1", (int)ExitCode.Ok, (int)ExitCode.Forbidden)]
    [InlineData("control-key-1", (int)ExitCode.Ok, (int)ExitCode.Ok)]
    public async Task Key_AllowsWhatItIsFor(string? key, int list, int submit)
    {
        await using var simulator = await Simulator.StartAsync(options =>
            options with
            {
                Settings = new Dictionary<string, string>(options.Settings)
                {
                    ["ApiKeys:Read"] = "read-key-1",
                    ["ApiKeys:Control"] = "control-key-1",
                },
            }
        );
        string[] shown = key is null ? [] : ["--key", key];

        (await CommandRun.OfAsync(simulator, ["list", .. shown])).ExitCode.ShouldBe(list);
        var run = await CommandRun.OfAsync(simulator, ["submit", .. shown]);

        run.ExitCode.ShouldBe(submit, run.Error);
        if (key is not null)
        {
            (run.Out + run.Error).ShouldNotContain(key);
        }
    }
}
