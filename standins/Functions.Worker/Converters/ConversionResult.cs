namespace Microsoft.Azure.Functions.Worker.Converters;

/// <summary>What came of a conversion. The default value is Unhandled.</summary>
public readonly struct ConversionResult
{
    private ConversionResult(ConversionStatus status, object? value, Exception? error)
    {
        Status = status;
        Value = value;
        Error = error;
    }

    /// <summary>What came of it.</summary>
    public ConversionStatus Status { get; }

    /// <summary>The value, if it succeeded.</summary>
    public object? Value { get; }

    /// <summary>The error, if it failed.</summary>
    public Exception? Error { get; }

    /// <summary>The converter leaves it to others.</summary>
    public static ConversionResult Unhandled() => default;

    /// <summary>There is a value.</summary>
    /// <param name="value">The value.</param>
    public static ConversionResult Success(object? value) => new(ConversionStatus.Succeeded, value, error: null);

    /// <summary>There is an error.</summary>
    /// <param name="exception">The error.</param>
    public static ConversionResult Failed(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return new(ConversionStatus.Failed, value: null, exception);
    }
}
