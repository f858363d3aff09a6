using Microsoft.DurableTask.Converters;

namespace Microsoft.DurableTask.Client;

/// <summary>The options of a client.</summary>
public class DurableTaskClientOptions
{
    /// <summary>The version of orchestrations started without one. The default value is empty: none.</summary>
    public string DefaultVersion { get; set; } = string.Empty;

    /// <summary>
    /// What turns values into text. The default value is <see cref="JsonDataConverter.Default"/>; null sets it, too.
    /// </summary>
    public DataConverter DataConverter
    {
        get;
        set => field = value ?? JsonDataConverter.Default;
    } = JsonDataConverter.Default;

    /// <summary>Whether the client knows entities. The default value is false.</summary>
    public bool EnableEntitySupport { get; set; }
}
