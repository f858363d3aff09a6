using Microsoft.Azure.Functions.Worker;

namespace TranslationFunctions.EmbeddedHost.Functions;

/// <summary>One call of an orchestration, an activity or an entity.</summary>
internal sealed class DurableInvocation(
    CompiledFunction function,
    FunctionInvoker invoker,
    object trigger,
    object? input,
    string instanceId,
    CancellationToken cancellation
) : Invocation(function, invoker)
{
    public const string InstanceIdName = "instanceId";

    private BoundValues? bindingContext;

    public override object Trigger => trigger;

    public override object? Input => input;

    public override CancellationToken CancellationToken => cancellation;

    public override BindingContext BindingContext =>
        bindingContext ??= new BoundValues(
            new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase) { [InstanceIdName] = instanceId }
        );

    public override string? FindValue(string name) =>
        string.Equals(name, InstanceIdName, StringComparison.OrdinalIgnoreCase) ? instanceId : null;
}
