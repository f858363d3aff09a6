namespace Microsoft.Azure.Functions.Worker.Core;

/// <summary>What an extension does while the app is built.</summary>
public abstract class WorkerExtensionStartup
{
    /// <summary>Adds the extension's services and middleware.</summary>
    /// <param name="applicationBuilder">The app.</param>
    public abstract void Configure(IFunctionsWorkerApplicationBuilder applicationBuilder);
}
