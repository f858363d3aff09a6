using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Client.Entities;
using Microsoft.DurableTask.Entities;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.Tests.Host.Testing;

namespace TranslationFunctions.Tests.Conformance;

/// <summary>Entities, as the published suites use them.</summary>
public class EntityFactsTests
{
    private static readonly EntityInstanceId One = new("store", "one");

    private static async Task<OrchestrationMetadata> RunAsync(Func<TaskOrchestrationContext, Task<object?>> main)
    {
        await using var host = await Shelf.HostAsync(main);
        return await host.EndAsync();
    }

    [Fact]
    public async Task SignalsAndCalls_OfOneOrchestration_KeepTheirOrder()
    {
        var ended = await RunAsync(async context =>
        {
            for (var i = 1; i <= 3; i++)
            {
                await context.Entities.SignalEntityAsync(One, "set", $"{i}{i}{i}");
            }
            return await context.Entities.CallEntityAsync<string>(One, "get");
        });

        ended.ReadOutputAs<string>().ShouldBe("333");
    }

    [Fact]
    public async Task NameOfAnEntity_IsComparedWithoutCase_ItsKeyIsNot()
    {
        var ended = await RunAsync(async context =>
        {
            await context.Entities.CallEntityAsync(new EntityInstanceId("STORE", "Key"), "SET", "x");
            var same = await context.Entities.CallEntityAsync<string>(new EntityInstanceId("store", "Key"), "get");
            var other = await context.Entities.CallEntityAsync<string>(new EntityInstanceId("store", "key"), "get");
            return $"{same} {other is null}";
        });

        ended.ReadOutputAs<string>().ShouldBe("x True");
    }

    [Fact]
    public async Task UncaughtFailureOfAnOperation_FailsTheOrchestration()
    {
        var ended = await RunAsync(async context =>
        {
            await context.Entities.CallEntityAsync(new EntityInstanceId("store", "fails once"), "failOnce");
            return null;
        });

        ended.FailureDetails!.ErrorType.ShouldBe(typeof(EntityOperationFailedException).FullName);
        ended.SerializedOutput.ShouldBe("Operation 'failOnce' of entity '@store@fails once' failed: not yet");
    }

    [Fact]
    public async Task OperationThatFailed_CanBeCalledAgain()
    {
        var ended = await RunAsync(async context =>
        {
            var id = new EntityInstanceId("store", "fails once");
            try
            {
                await context.Entities.CallEntityAsync(id, "failOnce");
            }
            catch (EntityOperationFailedException)
            {
                await context.Entities.CallEntityAsync(id, "set", "ready");
            }
            await context.Entities.CallEntityAsync(id, "failOnce");
            return "Success";
        });

        ended.ReadOutputAs<string>().ShouldBe("Success");
    }

    [Fact]
    public async Task NestedLock_FailsTheOrchestration()
    {
        var ended = await RunAsync(async context =>
        {
            await using (await context.Entities.LockEntitiesAsync(One))
            {
                await context.Entities.LockEntitiesAsync(new EntityInstanceId("store", "two"));
            }
            return null;
        });

        ended.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        ended.SerializedOutput!.ShouldContain("critical section");
    }

    [Fact]
    public async Task Generations_MayEachCallAnEntity()
    {
        var ended = await RunAsync(async context =>
        {
            var count = context.GetInput<int>();
            await context.Entities.CallEntityAsync(
                One,
                "set",
                $"{await context.Entities.CallEntityAsync<string>(One, "get")}x"
            );
            if (count < 5)
            {
                context.ContinueAsNew(count + 1);
            }
            return await context.Entities.CallEntityAsync<string>(One, "get");
        });

        ended.ReadOutputAs<string>().ShouldBe("xxxxxx");
    }
}
