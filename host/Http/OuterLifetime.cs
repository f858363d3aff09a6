using Microsoft.Extensions.Hosting;

namespace TranslationFunctions.EmbeddedHost.Http;

/// <summary>The server lives inside the app's own host, which alone listens to signals.</summary>
internal sealed class OuterLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
