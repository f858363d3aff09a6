using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace TranslationFunctions.EmbeddedHost.Functions;

/// <summary>One call of a function: its context, and all that lives as long as it. What is seldom asked for is made when asked.</summary>
internal abstract class Invocation(CompiledFunction function, FunctionInvoker invoker)
    : FunctionContext,
        IAsyncDisposable
{
    private readonly Possessions possessions = new();
    private AsyncServiceScope? scope;
    private IServiceProvider? instanceServices;
    private string? invocationId;
    private IDictionary<object, object>? items;
    private InvocationFeatures? features;
    private TraceContext? trace;

    public CompiledFunction Function => function;

    /// <summary>What triggered the function: a request, or a task's context.</summary>
    public abstract object Trigger { get; }

    /// <summary>A task's input, already of the type the function takes.</summary>
    public virtual object? Input => null;

    public DurableTaskClient DurableClient => invoker.Services.GetRequiredService<DurableTaskClient>();

    /// <summary>What the function, or middleware in its place, answered.</summary>
    public MutableResult Result { get; } = new();

    public override string FunctionId => function.Definition.Id;

    public override string InvocationId => invocationId ??= Guid.NewGuid().ToString();

    public override FunctionDefinition FunctionDefinition => function.Definition;

    public override IServiceProvider InstanceServices
    {
        get => instanceServices ??= (scope = invoker.Services.CreateAsyncScope()).Value.ServiceProvider;
        set => instanceServices = value;
    }

    public override IDictionary<object, object> Items
    {
        get => items ??= new Dictionary<object, object>();
        set => items = value;
    }

    public override IInvocationFeatures Features => features ??= NewFeatures();

    public override TraceContext TraceContext => trace ??= new W3CTraceContext(TraceParent, TraceState);

    public override RetryContext RetryContext => NoRetries.Instance;

    protected virtual string? TraceParent => null;

    protected virtual string? TraceState => null;

    /// <summary>A value by its name, for parameters filled by name; null when there is none.</summary>
    public abstract string? FindValue(string name);

    /// <summary>Disposes of <paramref name="possession"/> when the call is over.</summary>
    public T Own<T>(T possession)
        where T : class
    {
        possessions.Add(possession);
        return possession;
    }

    public async ValueTask DisposeAsync()
    {
        await possessions.DisposeAsync();
        if (scope is { } opened)
        {
            await opened.DisposeAsync();
        }
    }

    protected virtual InvocationFeatures NewFeatures()
    {
        var created = new InvocationFeatures();
        created.Set<InvocationResult>(Result);
        created.Set<IEnumerable<OutputBindingData<object>>>([]);
        return created;
    }
}
