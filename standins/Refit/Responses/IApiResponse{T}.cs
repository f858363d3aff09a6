using System.Diagnostics.CodeAnalysis;

namespace Refit;

/// <summary>What came of a request whose answer carries a <typeparamref name="T"/>.</summary>
/// <typeparam name="T">The content's type.</typeparam>
public interface IApiResponse<out T> : IApiResponse
{
    /// <summary>The content; null when there is none or it could not be read.</summary>
    T? Content { get; }

    /// <summary>Whether there is content.</summary>
    [MemberNotNullWhen(true, nameof(Content))]
    bool HasContent { get; }

    /// <summary>Whether the request succeeded and there is content.</summary>
    [MemberNotNullWhen(true, nameof(Content))]
    bool IsSuccessfulWithContent { get; }
}
