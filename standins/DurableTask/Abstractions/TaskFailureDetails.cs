using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Microsoft.DurableTask;

/// <summary>A failure as history keeps it: an exception's type and message, without the exception.</summary>
/// <param name="ErrorType">The full name of the exception's type.</param>
/// <param name="ErrorMessage">The exception's message.</param>
/// <param name="StackTrace">The exception's stack trace; null if unknown.</param>
/// <param name="InnerFailure">The failure that caused this one; null if there is none.</param>
/// <param name="Properties">Further properties of the exception; null means none.</param>
public record TaskFailureDetails(
    string ErrorType,
    string ErrorMessage,
    string? StackTrace,
    TaskFailureDetails? InnerFailure,
    IDictionary<string, object?>? Properties
)
{
    /// <summary>The failure of an exception, inner exceptions included. Of an AggregateException's the first counts.</summary>
    /// <param name="exception">The exception.</param>
    public static TaskFailureDetails FromException(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return Convert(exception);
    }

    /// <summary>Whether the exception was a <typeparamref name="T"/> or derives from it. Inner failures are not asked.</summary>
    /// <typeparam name="T">The exception type to look for.</typeparam>
    /// <exception cref="AmbiguousMatchException">Several loaded assemblies have a type of this name.</exception>
    public bool IsCausedBy<T>()
        where T : Exception => IsCausedBy(typeof(T));

    /// <summary>Whether the exception was of a type or derives from it. Inner failures are not asked.</summary>
    /// <param name="targetBaseExceptionType">The exception type to look for.</param>
    /// <returns>False, too, if no loaded assembly has a type named <see cref="ErrorType"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="targetBaseExceptionType"/> is no exception type.</exception>
    /// <exception cref="AmbiguousMatchException">Several loaded assemblies have a type of this name.</exception>
    public bool IsCausedBy(Type targetBaseExceptionType)
    {
        ArgumentNullException.ThrowIfNull(targetBaseExceptionType);
        if (!typeof(Exception).IsAssignableFrom(targetBaseExceptionType))
        {
            throw new ArgumentException(
                $"{targetBaseExceptionType} is no exception type: ask for a type that derives from System.Exception.",
                nameof(targetBaseExceptionType)
            );
        }

        return FailureTypes.Find(ErrorType, targetBaseExceptionType.Assembly) is { } type
            && targetBaseExceptionType.IsAssignableFrom(type);
    }

    /// <summary>The type and the message.</summary>
    public override string ToString() => $"{ErrorType}: {ErrorMessage}";

    [return: NotNullIfNotNull(nameof(exception))]
    private static TaskFailureDetails? Convert(Exception? exception) =>
        exception is null
            ? null
            : new(exception.GetType().ToString(), exception.Message, exception.StackTrace, InnerOf(exception), null);

    // A TaskFailedException made from history has details where others have an inner exception.
    private static TaskFailureDetails? InnerOf(Exception exception) =>
        exception is TaskFailedException { InnerException: null } failed
            ? failed.FailureDetails
            : Convert(exception.InnerException);
}
