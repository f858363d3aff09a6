using Microsoft.AspNetCore.Http;
using TranslationFunctions.EmbeddedHost.Functions;

namespace TranslationFunctions.EmbeddedHost.Http;

/// <summary>Serves one HTTP function's requests.</summary>
internal sealed class FunctionEndpoint(
    FunctionDescriptor descriptor,
    FunctionInvoker invoker,
    CancellationToken stopping
)
{
    private readonly CompiledFunction function = new(descriptor);
    private readonly HttpAnswer answer = new(descriptor.ResultType, invoker.Services);

    public async Task ServeAsync(HttpContext http)
    {
        await using var invocation = new HttpInvocation(function, invoker, http, stopping);
        await invocation.ReceiveBodyAsync();
        await invoker.InvokeAsync(invocation);
        await answer.WriteAsync(http, invocation.Result.Value);
    }
}
