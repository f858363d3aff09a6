namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>Code around every invocation. One object serves all of them.</summary>
public interface IFunctionsWorkerMiddleware
{
    /// <summary>Runs around an invocation.</summary>
    /// <param name="context">The invocation.</param>
    /// <param name="next">The rest of it.</param>
    Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
}
