using System.Text.Json.Nodes;
using TranslationFunctions.Cli;

namespace TranslationFunctions.Tests.Cli;

/// <summary>The service's figures, for each kind of reader.</summary>
public class StatsTests
{
    private const string Figures = """
        {"total_jobs":12,"successful_jobs":8,"failed_jobs":1,"canceled_jobs":1,"success_rate":0.8,"avg_processing_time":15.24,"min_processing_time":8,"max_processing_time":30,"status_distribution":{"running":2,"completed":8,"failed":1,"canceled":1}}
        """;

    [Fact]
    public async Task Pipe_GetsNameAndValue()
    {
        var run = await CommandRun.OfAsync(new StubService(200, Figures), ["stats"]);

        run.Lines.ShouldBe([
            "jobs\t12",
            "completed\t8",
            "failed\t1",
            "canceled\t1",
            "running\t2",
            "success rate\t0.8",
            "average time\t15.2 s",
            "shortest time\t8.0 s",
            "longest time\t30.0 s",
        ]);
    }

    [Fact]
    public async Task Figures_ThatThereAreNotYet_AreLeftEmpty()
    {
        var run = await CommandRun.OfAsync(new StubService(200, """{"total_jobs":0}"""), ["stats"]);

        run.ExitCode.ShouldBe((int)ExitCode.Ok, run.Error);
        run.Lines.ShouldContain("success rate\t");
    }

    [Fact]
    public async Task Json_IsTheServicesAnswer()
    {
        var run = await CommandRun.OfAsync(new StubService(200, Figures), ["stats", "--json"]);

        JsonNode
            .DeepEquals(JsonNode.Parse(run.Lines.ShouldHaveSingleItem()), JsonNode.Parse(Figures))
            .ShouldBeTrue(run.Out);
    }

    [Fact]
    public async Task Terminal_IsShownAllFigures()
    {
        var run = await CommandRun.OfAsync(
            new StubService(200, Figures),
            ["stats"],
            here => here with { IsTerminal = true }
        );

        run.Out.ShouldContain("average time");
        run.Out.ShouldContain("15.2 s");
    }
}
