using System.Collections.Immutable;
using Microsoft.Azure.Functions.Worker;

namespace TranslationFunctions.EmbeddedHost.Functions;

/// <summary>A function as middleware and the function itself see it.</summary>
internal sealed class MethodDefinition : FunctionDefinition
{
    public MethodDefinition(FunctionDescriptor function)
    {
        Name = function.Name;
        EntryPoint = FunctionDescriptor.LabelOf(function.Method);
        PathToAssembly = function.Method.Module.FullyQualifiedName;
        Parameters = [.. function.Parameters.Select(one => new FunctionParameter(one.Name!, one.ParameterType))];
        InputBindings = ImmutableDictionary<string, BindingMetadata>.Empty.Add(
            function.TriggerParameter.Name!,
            new Binding(function.TriggerParameter.Name!, BindingType(function), BindingDirection.In)
        );
        OutputBindings =
            function.Kind == TriggerKind.Http
                ? ImmutableDictionary<string, BindingMetadata>.Empty.Add(
                    "$return",
                    new Binding("$return", "http", BindingDirection.Out)
                )
                : ImmutableDictionary<string, BindingMetadata>.Empty;
    }

    public override string Id => Name;

    public override string Name { get; }

    public override string EntryPoint { get; }

    public override string PathToAssembly { get; }

    public override ImmutableArray<FunctionParameter> Parameters { get; }

    public override IImmutableDictionary<string, BindingMetadata> InputBindings { get; }

    public override IImmutableDictionary<string, BindingMetadata> OutputBindings { get; }

    // The names that the published worker's metadata has, which middleware compares with.
    private static string BindingType(FunctionDescriptor function) =>
        function.Kind switch
        {
            TriggerKind.Http => "httpTrigger",
            TriggerKind.Orchestration => "orchestrationTrigger",
            TriggerKind.Activity => "activityTrigger",
            _ => "entityTrigger",
        };

    private sealed class Binding(string name, string type, BindingDirection direction) : BindingMetadata
    {
        public override string Name => name;

        public override string Type => type;

        public override BindingDirection Direction => direction;
    }
}
