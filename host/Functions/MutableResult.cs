using Microsoft.Azure.Functions.Worker;

namespace TranslationFunctions.EmbeddedHost.Functions;

/// <summary>The answer of one call, which middleware may replace.</summary>
internal sealed class MutableResult : InvocationResult
{
    public override object? Value { get; set; }
}
