using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TranslationFunctions.EmbeddedHost.Functions;

namespace TranslationFunctions.EmbeddedHost.Http;

/// <summary>Serves one HTTP function's requests.</summary>
internal sealed class FunctionEndpoint(
    FunctionDescriptor descriptor,
    FunctionInvoker invoker,
    string? webhookKey,
    CancellationToken stopping
)
{
    private readonly CompiledFunction function = new(descriptor);
    private readonly HttpAnswer answer = new(descriptor.ResultType, invoker.Services);

    public async Task ServeAsync(HttpContext http)
    {
        await using var invocation = new HttpInvocation(function, invoker, http, stopping);
        if (webhookKey is not null)
        {
            invocation.Items[HttpManagementPayload.CodeItem] = webhookKey;
        }
        await invocation.ReceiveBodyAsync();
        await invoker.InvokeAsync(invocation);
        await answer.WriteAsync(http, invocation.Result.Value);
    }
}
