using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Entities;

namespace TranslationFunctions.HeyGen;

/// <summary>
/// The orchestrator through which a request calls an entity and hears the result: a client alone can only signal, and
/// would answer before the change has happened.
/// </summary>
public static class EntityCall
{
    /// <summary>The orchestration's name.</summary>
    public const string Name = nameof(EntityCall);

    /// <summary>Calls the entity.</summary>
    /// <param name="context">The orchestration; its input is an <see cref="EntityCallInput"/>.</param>
    /// <returns>What the operation returned.</returns>
    [Function(Name)]
    public static Task<JsonElement?> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        EntityCallInput call = context.GetInput<EntityCallInput>()!;
        return context.Entities.CallEntityAsync<JsonElement?>(
            EntityInstanceId.FromString(call.Entity),
            call.Operation,
            call.Input
        );
    }

    /// <summary>Calls an entity, and waits for the result.</summary>
    /// <param name="client">The Durable client.</param>
    /// <param name="entity">The entity.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="input">The operation's input; null for none.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>What the operation returned; the default when that is nothing.</returns>
    /// <exception cref="InvalidOperationException">The operation failed.</exception>
    internal static async Task<T?> CallEntityAsync<T>(
        this DurableTaskClient client,
        EntityInstanceId entity,
        string operation,
        object? input,
        CancellationToken cancellation
    )
    {
        EntityCallInput call = new(entity.ToString(), operation, input);
        string id = await client.ScheduleNewOrchestrationInstanceAsync(Name, call, cancellation);
        OrchestrationMetadata ended = await client.WaitForInstanceCompletionAsync(id, true, cancellation);
        await client.PurgeInstanceAsync(id, cancellation);
        return ended.RuntimeStatus is OrchestrationRuntimeStatus.Completed
            ? ended.ReadOutputAs<T>()
            : throw new InvalidOperationException(
                $"{operation} of {entity} ended as {ended.RuntimeStatus}: {ended.FailureDetails?.ErrorMessage}"
            );
    }
}

/// <summary>A call of an entity.</summary>
/// <param name="Entity">The entity's id.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Input">The operation's input; null for none.</param>
public sealed record EntityCallInput(string Entity, string Operation, object? Input);
