using System.Text.Json.Nodes;
using TranslationFunctions.Cli;

namespace TranslationFunctions.Tests.Cli;

/// <summary>What is typed is what is sent.</summary>
public class SubmitTests
{
    [Theory]
    [InlineData("submit", "{}")]
    [InlineData("submit https://host/talk.mp4", """{"video_url":"https://host/talk.mp4"}""")]
    [InlineData("submit -l fr", """{"output_language":"fr"}""")]
    [InlineData("submit -l fr -l de", """{"languages":["fr","de"]}""")]
    [InlineData("submit --language fr,de,es", """{"languages":["fr","de","es"]}""")]
    [InlineData("submit --title Talk", """{"title":"Talk"}""")]
    [InlineData("submit --delay 8", """{"delay":{"model":"fixed","seconds":8}}""")]
    [InlineData("submit --delay fixed:0.5", """{"delay":{"model":"fixed","seconds":0.5}}""")]
    [InlineData("submit --delay uniform:10,30", """{"delay":{"model":"uniform","min":10,"max":30}}""")]
    [InlineData("submit --delay gaussian:15,3", """{"delay":{"model":"gaussian","mean":15,"stddev":3}}""")]
    [InlineData("submit --delay lognormal:300,0.6", """{"delay":{"model":"lognormal","median":300,"sigma":0.6}}""")]
    [InlineData("submit --delay exponential:20", """{"delay":{"model":"exponential","mean":20}}""")]
    [InlineData("submit --failure 0.2", """{"failure":{"model":"fixed","probability":0.2}}""")]
    [InlineData("submit --failure uniform:0,0.5", """{"failure":{"model":"uniform","min":0,"max":0.5}}""")]
    [InlineData("submit --failure gaussian:0.3,0.1", """{"failure":{"model":"gaussian","mean":0.3,"stddev":0.1}}""")]
    [InlineData("submit --seed 7", """{"seed":7}""")]
    [InlineData("submit --restarts 2", """{"on_error":{"restarts":2,"backoff_seconds":0}}""")]
    [InlineData("submit --restarts 2 --backoff 1.5m", """{"on_error":{"restarts":2,"backoff_seconds":90}}""")]
    [InlineData("submit --priority -5", """{"priority":-5}""")]
    [InlineData("submit --callback https://host/done", """{"callback_url":"https://host/done"}""")]
    [InlineData("submit -m a=1 -m b=x=y", """{"metadata":{"a":"1","b":"x=y"}}""")]
    public async Task Options_AreTheFieldsOfTheRequest(string typed, string body)
    {
        var service = StubService.Accepting();

        var run = await CommandRun.OfAsync(service, typed.Split(' '));

        run.ExitCode.ShouldBe((int)ExitCode.Ok, run.Error);
        service.Calls.ShouldBe(["POST /jobs"]);
        JsonNode.DeepEquals(JsonNode.Parse(service.Body!), JsonNode.Parse(body)).ShouldBeTrue(service.Body);
    }

    [Fact]
    public async Task IdempotencyKey_IsAHeader()
    {
        var service = StubService.Accepting();

        await CommandRun.OfAsync(service, ["submit", "--idempotency-key", "talk-1"]);

        service.Headers.ShouldContain("Idempotency-Key: talk-1");
    }

    [Fact]
    public async Task Id_IsAllThatAPipeGets()
    {
        var run = await CommandRun.OfAsync(StubService.Accepting(), ["submit"]);

        run.Out.Trim().ShouldBe(StubService.JobId);
        run.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task Json_IsTheServicesAnswer()
    {
        var run = await CommandRun.OfAsync(StubService.Accepting(), ["submit", "--json"]);

        JsonNode.Parse(run.Lines.ShouldHaveSingleItem())!["job_id"]!.GetValue<string>().ShouldBe(StubService.JobId);
    }

    [Fact]
    public async Task Terminal_IsToldHowToWatch()
    {
        var run = await CommandRun.OfAsync(
            StubService.Accepting(),
            ["submit", "--url", "https://host/app"],
            surroundings => surroundings with { IsTerminal = true }
        );

        run.Out.ShouldContain($"translate watch {StubService.JobId} --url https://host/app");
    }

    [Fact]
    public async Task Refusal_NamesTheFieldsAndIsBadUsage()
    {
        var service = new StubService(
            400,
            """{"title":"The request is not valid","status":400,"errors":{"delay.seconds":["must be a number"]}}"""
        );

        var run = await CommandRun.OfAsync(service, ["submit"]);

        run.ExitCode.ShouldBe((int)ExitCode.BadUsage);
        run.Error.ShouldContain("delay.seconds must be a number");
        run.Out.ShouldBeEmpty();
    }
}
