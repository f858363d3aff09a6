using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TranslationFunctions.EmbeddedHost.Testing;

namespace TranslationFunctions.Tests.Host.Testing;

/// <summary>Orchestrations that continue as new.</summary>
public class GenerationTests
{
    public static TheoryData<int> KeptOrReplayed => [10_000, 0];

    [Theory, MemberData(nameof(KeptOrReplayed))]
    public async Task ContinueAsNew_RunsAgainWithTheNewInputUnderTheSameId(int idleLimit)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var ended = await Durable.RunAsync(
            tasks =>
                tasks
                    .AddOrchestratorFunc<int, string>(
                        "main",
                        async (context, n) =>
                        {
                            ids.Add(context.InstanceId);
                            context.SetCustomStatus($"at {n}");
                            await context.CallActivityAsync("nothing");
                            if (n > 0)
                            {
                                context.ContinueAsNew(n - 1);
                                return "ignored";
                            }
                            return "done";
                        }
                    )
                    .AddActivityFunc("nothing", _ => { }),
            100,
            new DurableTestHostOptions { IdleLimit = idleLimit }
        );

        ended.ReadOutputAs<string>().ShouldBe("done");
        ended.SerializedInput.ShouldBe("0");
        ended.ReadCustomStatusAs<string>().ShouldBe("at 0");
        ids.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(true, "abc")]
    [InlineData(false, "")]
    public async Task ContinueAsNew_CarriesUnprocessedEvents_UnlessTold(bool preserve, string expected)
    {
        var ended = await Durable.RunAsync(
            tasks =>
                tasks.AddOrchestratorFunc<string?, string>(
                    "main",
                    async (context, generation) =>
                    {
                        if (generation is null)
                        {
                            await context.WaitForExternalEvent<string>("go");
                            context.ContinueAsNew("second", preserve);
                            return "";
                        }
                        var letters = "";
                        try
                        {
                            while (letters.Length < 3)
                            {
                                letters += await context.WaitForExternalEvent<string>(
                                    "letter",
                                    TimeSpan.FromSeconds(1)
                                );
                            }
                        }
                        catch (TaskCanceledException)
                        {
                            // No more letters.
                        }
                        return letters;
                    }
                ),
            meanwhile: async (host, id) =>
            {
                foreach (var letter in new[] { "a", "b", "c" })
                {
                    await host.Client.RaiseEventAsync(id, "letter", letter);
                }
                await host.Client.RaiseEventAsync(id, "go");
            }
        );

        ended.ReadOutputAs<string>().ShouldBe(expected);
    }
}
