using System.Text.Json.Nodes;
using TranslationFunctions.Tests.EndToEnd;

namespace TranslationFunctions.Tests.Cli;

/// <summary>What has been asked for reaches its job as a message, which may be after the answer.</summary>
internal static class Eventually
{
    /// <summary>Asks for a job's status until a field has a value.</summary>
    public static async Task IsAsync(Simulator simulator, string id, string field, string value)
    {
        for (var asked = 0; asked < 100; asked++)
        {
            var run = await CommandRun.OfAsync(simulator, ["status", id, "--json"]);
            if ($"{JsonNode.Parse(run.Out)![field]}" == value)
            {
                return;
            }
            await Task.Delay(TimeSpan.FromMilliseconds(1), simulator.Host.Time);
        }
        Assert.Fail($"{field} of {id} did not become {value}.");
    }
}
