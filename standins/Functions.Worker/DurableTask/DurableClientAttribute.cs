using Microsoft.Azure.Functions.Worker.Converters;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Binds a parameter to the <see cref="Microsoft.DurableTask.Client.DurableTaskClient"/>.</summary>
[InputConverter(typeof(HostBoundConverter))]
[ConverterFallbackBehavior(ConverterFallbackBehavior.Disallow)]
public sealed class DurableClientAttribute : InputBindingAttribute
{
    /// <summary>The task hub; null means the one of host.json.</summary>
    public string? TaskHub { get; set; }

    /// <summary>The setting that holds the store's connection string; null means the default one.</summary>
    public string? ConnectionName { get; set; }
}
