using System.Text.Json.Nodes;
using TranslationFunctions.Cli;
using TranslationFunctions.Tests.EndToEnd;

namespace TranslationFunctions.Tests.Cli;

/// <summary>Every command against the real simulator.</summary>
public class SimulatorTests
{
    [Fact]
    public async Task Submit_AndStatus_TellTheSameJob()
    {
        await using var simulator = await Simulator.StartAsync();
        var id = await SubmitAsync(simulator, "https://example.com/talk.mp4", "-l", "fr", "--title", "Talk");
        await Eventually.IsAsync(simulator, id, "state", "running");

        var run = await CommandRun.OfAsync(simulator, ["status", id]);

        run.ExitCode.ShouldBe((int)ExitCode.Ok, run.Error);
        var fields = run.Lines.ShouldHaveSingleItem().Split('\t');
        fields.Length.ShouldBe(8);
        (fields[0], fields[1], fields[5], fields[6]).ShouldBe((id, "running", "fr", "Talk"));
        fields[4].ShouldEndWith("Z");
    }

    [Fact]
    public async Task Status_OfNoJob_IsThatOfTheDefaultJob()
    {
        await using var simulator = await Simulator.StartAsync();

        var run = await CommandRun.OfAsync(simulator, ["status"]);

        run.ExitCode.ShouldBe((int)ExitCode.Ok, run.Error);
        run.Out.ShouldStartWith("default\t");
    }

    [Fact]
    public async Task Status_OfKnownAndUnknownJobs_TellsBoth()
    {
        await using var simulator = await Simulator.StartAsync();
        var id = await SubmitAsync(simulator);

        var run = await CommandRun.OfAsync(simulator, ["status", "nobody", id]);

        run.ExitCode.ShouldBe((int)ExitCode.NotFound);
        run.Out.ShouldStartWith(id);
        run.Error.ShouldContain("nobody");
    }

    [Fact]
    public async Task List_IsFilteredAndLimited_TheNewestFirst()
    {
        await using var simulator = await Simulator.StartAsync();
        var first = await SubmitAsync(simulator);
        var second = await SubmitAsync(simulator);
        await Eventually.IsAsync(simulator, first, "state", "running");
        await Eventually.IsAsync(simulator, second, "state", "running");
        await CommandRun.OfAsync(simulator, ["submit", "--delay", "1", "--failure", "0", "--watch"]);

        (await IdsAsync(simulator, "list", "--state", "running")).ShouldBe([second, first], ignoreOrder: true);
        (await IdsAsync(simulator, "list", "--result", "completed")).Length.ShouldBe(1);
        (await IdsAsync(simulator, "list", "--limit", "2")).Length.ShouldBe(2);
        (await IdsAsync(simulator, "list", "--all")).Length.ShouldBe(3);
        (await IdsAsync(simulator, "list", "--state", "paused")).ShouldBeEmpty();
    }

    [Fact]
    public async Task List_InJson_IsALineAJob()
    {
        await using var simulator = await Simulator.StartAsync();
        var ids = new[] { await SubmitAsync(simulator), await SubmitAsync(simulator) };

        var run = await CommandRun.OfAsync(simulator, ["list", "--json"]);

        run.Lines.Select(line => (string?)JsonNode.Parse(line)!["job_id"]).ShouldBe(ids, ignoreOrder: true);
    }

    [Fact]
    public async Task Pause_AndResume_HoldAJob_AndCancelEndsIt()
    {
        await using var simulator = await Simulator.StartAsync();
        var id = await SubmitAsync(simulator);

        await TellAsync(simulator, "pause", id, "paused");
        await TellAsync(simulator, "resume", id, "running");
        await TellAsync(simulator, "cancel", id, "canceled");

        var again = await CommandRun.OfAsync(simulator, ["pause", id]);
        again.ExitCode.ShouldBe((int)ExitCode.Conflict);
        again.Error.ShouldContain("canceled");
    }

    [Fact]
    public async Task Priority_MovesAJobForwardInLine()
    {
        await using var simulator = await Simulator.StartAsync(options =>
            options with
            {
                Settings = new Dictionary<string, string>(options.Settings) { ["Capacity:Workers"] = "1" },
            }
        );
        await SubmitAsync(simulator);
        var second = await SubmitAsync(simulator);
        var third = await SubmitAsync(simulator);
        await Eventually.IsAsync(simulator, second, "queue_position", "1");

        var run = await CommandRun.OfAsync(simulator, ["priority", third, "7"]);

        run.ExitCode.ShouldBe((int)ExitCode.Ok, run.Error);
        await Eventually.IsAsync(simulator, third, "queue_position", "1");
        await Eventually.IsAsync(simulator, third, "priority", "7");
    }

    [Fact]
    public async Task Stats_CountTheJobs()
    {
        await using var simulator = await Simulator.StartAsync();
        await CommandRun.OfAsync(simulator, ["submit", "--delay", "12", "--failure", "0", "--watch"]);
        await CommandRun.OfAsync(simulator, ["submit", "--delay", "9", "--failure", "1", "--watch"]);
        await SubmitAsync(simulator);

        var run = await CommandRun.OfAsync(simulator, ["stats", "--json"]);

        run.ExitCode.ShouldBe((int)ExitCode.Ok, run.Error);
        var figures = JsonNode.Parse(run.Out)!;
        ((int?)figures["total_jobs"]).ShouldBe(3);
        ((int?)figures["successful_jobs"]).ShouldBe(1);
        ((int?)figures["failed_jobs"]).ShouldBe(1);
    }

    private static async Task TellAsync(Simulator simulator, string command, string id, string state)
    {
        var run = await CommandRun.OfAsync(simulator, [command, id]);
        run.ExitCode.ShouldBe((int)ExitCode.Ok, run.Error);
        run.Out.ShouldStartWith(id);
        await Eventually.IsAsync(simulator, id, "state", state);
    }

    private static async Task<string> SubmitAsync(Simulator simulator, params string[] options)
    {
        var run = await CommandRun.OfAsync(simulator, ["submit", "--delay", "3600", "--failure", "0", .. options]);
        run.ExitCode.ShouldBe((int)ExitCode.Ok, run.Error);
        return run.Out.Trim();
    }

    private static async Task<string[]> IdsAsync(Simulator simulator, params string[] args)
    {
        var run = await CommandRun.OfAsync(simulator, args);
        run.ExitCode.ShouldBe((int)ExitCode.Ok, run.Error);
        return [.. run.Lines.Select(line => line.Split('\t')[0])];
    }
}
