using System.Reflection;
using Refit;

namespace StandIns.Proxies;

/// <summary>Sends calls whose method returns one certain type.</summary>
internal abstract class Sender
{
    public static Sender For(MethodInfo method)
    {
        var type = method.ReturnType;
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(Task<>))
        {
            throw RestMethod.Faulty(method, $"returns {type.Name}; this stand-in sends methods that return Task<T>");
        }

        var result = type.GetGenericArguments()[0];
        var sender =
            result == typeof(IApiResponse) ? typeof(ResponseSender<,>).MakeGenericType(result, typeof(HttpContent))
            : IsApiResponse(result) ? typeof(ResponseSender<,>).MakeGenericType(result, result.GetGenericArguments()[0])
            : typeof(ContentSender<>).MakeGenericType(result);
        return (Sender)Activator.CreateInstance(sender)!;
    }

    public abstract object Send(RestCall call);

    private static bool IsApiResponse(Type type) =>
        type.IsGenericType
        && (
            type.GetGenericTypeDefinition() == typeof(IApiResponse<>)
            || type.GetGenericTypeDefinition() == typeof(ApiResponse<>)
        );
}

/// <summary>Returns what came of the request; throws for cancellation only.</summary>
internal sealed class ResponseSender<TResponse, TContent> : Sender
{
    public override object Send(RestCall call) => SendAsync(call);

    private static async Task<TResponse> SendAsync(RestCall call) =>
        (TResponse)(object)await RestExchange.SendAsync<TContent>(call).ConfigureAwait(false);
}

/// <summary>Returns the content; throws what stood in its way.</summary>
internal sealed class ContentSender<TContent> : Sender
{
    public override object Send(RestCall call) => SendAsync(call);

    private static async Task<TContent?> SendAsync(RestCall call)
    {
        using var response = await RestExchange.SendAsync<TContent>(call).ConfigureAwait(false);
        return response.Error is null ? response.Content : throw response.Error;
    }
}
