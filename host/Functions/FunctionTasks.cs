using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace TranslationFunctions.EmbeddedHost.Functions;

/// <summary>An app's durable functions as tasks of a registry.</summary>
internal static class FunctionTasks
{
    /// <summary>Adds every orchestration, activity and entity of <paramref name="catalog"/>, each under its own name. Activities and entities see <paramref name="stopping"/>.</summary>
    public static DurableTaskRegistry AddTo(
        DurableTaskRegistry registry,
        FunctionCatalog catalog,
        FunctionInvoker invoker,
        CancellationToken stopping
    )
    {
        foreach (var descriptor in catalog.Of(TriggerKind.Orchestration))
        {
            var orchestrator = new FunctionOrchestrator(new CompiledFunction(descriptor), invoker);
            registry.AddOrchestrator(new TaskName(descriptor.Name), () => orchestrator);
        }

        foreach (var descriptor in catalog.Of(TriggerKind.Activity))
        {
            var activity = new FunctionActivity(new CompiledFunction(descriptor), invoker, stopping);
            registry.AddActivity(new TaskName(descriptor.Name), _ => activity);
        }

        foreach (var descriptor in catalog.Of(TriggerKind.Entity))
        {
            var entity = new FunctionEntity(new CompiledFunction(descriptor), invoker, stopping);
            registry.AddEntity(new TaskName(EntityNameOf(descriptor)), _ => entity);
        }

        return registry;
    }

    private static string EntityNameOf(FunctionDescriptor descriptor) =>
        ((EntityTriggerAttribute)descriptor.Trigger).EntityName ?? descriptor.Name;
}
