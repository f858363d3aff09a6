using System.Collections;
using System.Collections.Immutable;
using Microsoft.Azure.Functions.Worker;

namespace TranslationFunctions.Tests.Standins.FunctionsWorker;

/// <summary>An invocation of a function with one HTTP trigger, with the services that a built app has.</summary>
internal sealed class FakeInvocation(IServiceProvider services) : FunctionContext
{
    public override string InvocationId => "invocation";

    public override string FunctionId => "function";

    public override TraceContext TraceContext => throw new NotSupportedException();

    public override BindingContext BindingContext => throw new NotSupportedException();

    public override RetryContext RetryContext => throw new NotSupportedException();

    public override IServiceProvider InstanceServices { get; set; } = services;

    public override FunctionDefinition FunctionDefinition { get; } = new Definition();

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override IInvocationFeatures Features { get; } = new FeatureTable();

    private sealed class FeatureTable : IInvocationFeatures
    {
        private readonly Dictionary<Type, object> features = [];

        public T? Get<T>() => features.TryGetValue(typeof(T), out object? feature) ? (T)feature : default;

        public void Set<T>(T instance) => features[typeof(T)] = instance!;

        public IEnumerator<KeyValuePair<Type, object>> GetEnumerator() => features.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class Definition : FunctionDefinition
    {
        public override ImmutableArray<FunctionParameter> Parameters =>
            [new("id", typeof(int)), new("req", typeof(string))];

        public override string PathToAssembly => throw new NotSupportedException();

        public override string EntryPoint => throw new NotSupportedException();

        public override string Id => "function";

        public override string Name => "Function";

        public override IImmutableDictionary<string, BindingMetadata> InputBindings =>
            ImmutableDictionary<string, BindingMetadata>.Empty.Add("req", new Trigger());

        public override IImmutableDictionary<string, BindingMetadata> OutputBindings =>
            ImmutableDictionary<string, BindingMetadata>.Empty;
    }

    private sealed class Trigger : BindingMetadata
    {
        public override string Name => "req";

        public override string Type => "httpTrigger";

        public override BindingDirection Direction => BindingDirection.In;
    }
}
