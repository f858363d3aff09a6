namespace Microsoft.Azure.Functions.Worker;

/// <summary>Thrown by the worker itself.</summary>
public class FunctionWorkerException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What went wrong, and what to do.</param>
    public FunctionWorkerException(string? message)
        : base(message) { }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What went wrong, and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public FunctionWorkerException(string? message, Exception? innerException)
        : base(message, innerException) { }
}
