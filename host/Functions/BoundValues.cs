using Microsoft.Azure.Functions.Worker;

namespace TranslationFunctions.EmbeddedHost.Functions;

/// <summary>The named values of one call's trigger.</summary>
internal sealed class BoundValues(IReadOnlyDictionary<string, object?> values) : BindingContext
{
    public override IReadOnlyDictionary<string, object?> BindingData => values;
}
