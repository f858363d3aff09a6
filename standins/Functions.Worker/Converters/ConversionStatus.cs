namespace Microsoft.Azure.Functions.Worker.Converters;

/// <summary>What came of a conversion.</summary>
public enum ConversionStatus
{
    /// <summary>The converter leaves it to others.</summary>
    Unhandled,

    /// <summary>There is a value.</summary>
    Succeeded,

    /// <summary>There is an error.</summary>
    Failed,
}
