using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.Tests.Host.Testing;

namespace TranslationFunctions.Tests.Conformance;

/// <summary>How inputs, outputs and results are stored and read.</summary>
public class PayloadTests
{
    private enum Mood
    {
        Calm,
        Loud,
    }

    private sealed class Shape
    {
        public int Sides = 3;

        public string? Name { get; set; } = "tri";

        public byte[] Data { get; set; } = [1, 2, 3];
    }

    [Theory]
    [InlineData("text", "\"done\"")]
    [InlineData("accent", "\"\\u00E9\"")]
    [InlineData("markup", "\"\\u003C\\u003E\\u0026\\u0027\\u0022\\u002B\"")]
    [InlineData("decimal", "1.50")]
    [InlineData("bytes", "\"AQID\"")]
    [InlineData("no bytes", "\"\"")]
    [InlineData("span", "\"00:01:30\"")]
    [InlineData("enum", "1")]
    [InlineData("sequence", "[0,1,2]")]
    [InlineData("object", """{"Name":"tri","Data":"AQID","Sides":3}""")]
    [InlineData("tuple", """{"Item1":"Hello","Item2":42}""")]
    public async Task Value_OfAnyType_IsStoredAsPublished(string what, string stored)
    {
        object value = what switch
        {
            "text" => "done",
            "accent" => "é",
            "markup" => "<>&'\"+",
            "decimal" => 1.50m,
            "bytes" => new byte[] { 1, 2, 3 },
            "no bytes" => Array.Empty<byte>(),
            "span" => TimeSpan.FromSeconds(90),
            "enum" => Mood.Loud,
            "sequence" => Enumerable.Range(0, 3),
            "tuple" => ("Hello", 42),
            _ => new Shape(),
        };

        var ended = await Run.MainAsync(
            context => context.CallActivityAsync<object?>("same", value),
            tasks => tasks.AddActivityFunc<object?, object?>("same", (_, input) => input),
            input: value
        );

        ended.SerializedInput.ShouldBe(stored);
        ended.SerializedOutput.ShouldBe(stored);
    }

    [Theory]
    [InlineData("""{"Name":"x","Sides":4,"More":1}""", "x 4 3")]
    [InlineData("""{"name":"x","sides":4}""", "tri 3 3")]
    [InlineData("{}", "tri 3 3")]
    public async Task Object_IsReadByItsNamesAsWritten_TheRestIgnored(string input, string read)
    {
        await using var host = await DurableTestHost.StartAsync(tasks =>
            tasks.AddOrchestratorFunc<Shape, string>("main", (_, it) => $"{it.Name} {it.Sides} {it.Data.Length}")
        );

        (await host.EndAsync(input: JsonNode.Parse(input))).ReadOutputAs<string>().ShouldBe(read);
    }

    [Fact]
    public async Task Null_IsStoredAsNoValue()
    {
        var ended = await Run.MainAsync(context =>
        {
            context.SetCustomStatus(null);
            return Task.FromResult<object?>(null);
        });

        ended.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
        ended.SerializedInput.ShouldBeNull();
        ended.SerializedOutput.ShouldBeNull();
        ended.SerializedCustomStatus.ShouldBeNull();
    }

    [Fact]
    public async Task MissingInputsAndResults_AreTheTypesDefault()
    {
        await using var host = await DurableTestHost.StartAsync(tasks =>
            tasks
                .AddOrchestratorFunc<int, string>(
                    "main",
                    async (context, input) =>
                        $"{input} {context.GetInput<int>()} {await context.CallActivityAsync<int>("nothing")} "
                        + await context.CallActivityAsync<string>("read")
                )
                .AddActivityFunc("nothing", _ => { })
                .AddActivityFunc<DateTime, string>("read", (_, input) => $"{input == default}")
        );

        (await host.EndAsync()).ReadOutputAs<string>().ShouldBe("0 0 0 True");
    }

    [Fact]
    public async Task ObjectInput_ArrivesAsAJsonElement()
    {
        var ended = await Run.MainAsync(
            context => context.CallActivityAsync<object?>("kind", new { A = 1 }),
            tasks => tasks.AddActivityFunc<object?, string>("kind", (_, input) => input!.GetType().Name)
        );

        ended.ReadOutputAs<string>().ShouldBe(nameof(JsonElement));
    }

    [Fact]
    public async Task JsonNode_CanBeChangedOnItsWay()
    {
        var ended = await Run.MainAsync(
            async context => await context.CallActivityAsync<JsonNode>("add", context.GetInput<JsonNode>()),
            tasks =>
                tasks.AddActivityFunc<JsonNode, JsonNode>(
                    "add",
                    (_, input) =>
                    {
                        input["b"] = 2;
                        return input;
                    }
                ),
            input: new JsonObject { ["a"] = 1 }
        );

        ended.SerializedOutput.ShouldBe("""{"a":1,"b":2}""");
    }

    [Theory]
    [InlineData(100)]
    [InlineData(4608)]
    public async Task LargePayload_PassesUnchanged(int kilobytes)
    {
        var large = new string('A', kilobytes * 1024);

        var ended = await Run.MainAsync(
            async context =>
            {
                context.SetCustomStatus(large);
                var raised = await context.WaitForExternalEvent<string>("e");
                return await context.CallActivityAsync<string>("same", raised);
            },
            tasks => tasks.AddActivityFunc<string, string>("same", (_, input) => input),
            (host, id) => host.Client.RaiseEventAsync(id, "e", large),
            large
        );

        ended.ReadOutputAs<string>().ShouldBe(large);
        ended.ReadInputAs<string>().ShouldBe(large);
        ended.ReadCustomStatusAs<string>().ShouldBe(large);
    }

    [Fact]
    public async Task LargePayload_PassesThroughChildrenGenerationsAndTerminations()
    {
        var large = new string('B', 512 * 1024);
        await using var host = await DurableTestHost.StartAsync(tasks =>
            tasks
                .AddOrchestratorFunc<string?, string>(
                    "main",
                    async (context, input) =>
                    {
                        if (input is null)
                        {
                            context.ContinueAsNew(await context.CallSubOrchestratorAsync<string>("child", "B"));
                            return "";
                        }
                        context.SetCustomStatus(input);
                        return await context.WaitForExternalEvent<string>("never");
                    }
                )
                .AddOrchestratorFunc<string, string>("child", (_, letter) => new string(letter[0], 512 * 1024))
        );
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync("main");
        await Task.Delay(TimeSpan.FromSeconds(1), host.Time, Patience.Token);
        await host.Client.TerminateInstanceAsync(id, large);

        var ended = await host.Client.WaitForInstanceCompletionAsync(id, true, Patience.Token);

        ended.ReadInputAs<string>().ShouldBe(large);
        ended.ReadCustomStatusAs<string>().ShouldBe(large);
        ended.ReadOutputAs<string>().ShouldBe(large);
    }
}
