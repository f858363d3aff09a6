using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TranslationFunctions.EmbeddedHost.Testing;

namespace TranslationFunctions.Tests.Conformance;

/// <summary>Values that cannot be read or written.</summary>
public class WrongPayloadTests
{
    [Fact]
    public async Task ActivityInput_OfTheWrongType_FailsTheActivity()
    {
        var ended = await Run.MainAsync(
            async context =>
            {
                try
                {
                    await context.CallActivityAsync("count", "no number");
                    return null;
                }
                catch (TaskFailedException failed)
                {
                    return failed.FailureDetails.ErrorType;
                }
            },
            tasks => tasks.AddActivityFunc<int>("count", (_, _) => { })
        );

        ended.ReadOutputAs<string>().ShouldBe(typeof(JsonException).FullName);
    }

    [Fact]
    public async Task OrchestrationInput_OfTheWrongType_FailsTheOrchestration()
    {
        await using var host = await DurableTestHost.StartAsync(tasks =>
            tasks.AddOrchestratorFunc<int, int>("main", (_, input) => input)
        );

        var ended = await host.EndAsync(input: "no number");

        ended.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        ended.FailureDetails!.ErrorType.ShouldBe(typeof(JsonException).FullName);
    }

    [Fact]
    public async Task ChildsResult_OfTheWrongType_CanBeCaughtAtTheCall()
    {
        var ended = await Run.MainAsync(
            async context =>
            {
                try
                {
                    return await context.CallSubOrchestratorAsync<int>("child");
                }
                catch (JsonException)
                {
                    return "caught";
                }
            },
            tasks => tasks.AddOrchestratorFunc("child", _ => "no number")
        );

        ended.ReadOutputAs<string>().ShouldBe("caught");
    }

    [Fact]
    public async Task Event_OfTheWrongType_FailsTheOrchestration()
    {
        var ended = await Run.MainAsync(
            async context => await context.WaitForExternalEvent<int>("e"),
            meanwhile: (host, id) => host.Client.RaiseEventAsync(id, "e", "no number")
        );

        ended.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        ended.FailureDetails!.ErrorType.ShouldBe(typeof(JsonException).FullName);
    }

    [Theory, MemberData(nameof(Run.KeptOrReplayed), MemberType = typeof(Run))]
    public async Task Output_ThatCannotBeWritten_FailsWhoReturnedIt(int idleLimit)
    {
        var ended = await Run.MainAsync(
            async context =>
            {
                try
                {
                    await context.CallActivityAsync("make");
                }
                catch (TaskFailedException failed)
                {
                    context.SetCustomStatus(failed.FailureDetails.ErrorType);
                }
                return new Action(() => { });
            },
            tasks => tasks.AddActivityFunc<object>("make", _ => new Action(() => { })),
            idleLimit: idleLimit
        );

        ended.ReadCustomStatusAs<string>().ShouldBe(typeof(NotSupportedException).FullName);
        ended.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        ended.FailureDetails!.ErrorType.ShouldBe(typeof(NotSupportedException).FullName);
    }

    [Fact]
    public async Task NewInput_ThatCannotBeWritten_FailsTheOrchestration()
    {
        var ended = await Run.MainAsync(context =>
        {
            context.ContinueAsNew(new Action(() => { }));
            return Task.FromResult<object?>(null);
        });

        ended.FailureDetails!.ErrorType.ShouldBe(typeof(NotSupportedException).FullName);
    }

    [Fact]
    public async Task Options_InPlaceOfTheInput_AreRefused()
    {
        object options = new TaskOptions();

        var ended = await Run.MainAsync(context => context.CallActivityAsync<object?>("a", options));

        ended.FailureDetails!.ErrorType.ShouldBe(typeof(ArgumentException).FullName);
        ended.FailureDetails.ErrorMessage.ShouldContain("options");
    }
}
