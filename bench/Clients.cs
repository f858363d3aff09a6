using Microsoft.Extensions.DependencyInjection;
using TranslationFunctions.Client;
using TranslationFunctions.EmbeddedHost.Hosting;
using TranslationFunctions.EmbeddedHost.Testing;

namespace TranslationFunctions.Bench;

/// <summary>The real client on a test host's clock, with its calls noted.</summary>
internal static class Clients
{
    public static ServiceProvider Of(FunctionsTestHost host, out List<string> calls)
    {
        List<string> noted = calls = [];
        var services = new ServiceCollection();
        services.AddSingleton(host.Time);
        // The keys of creations are drawn from it, and the jobs' ids follow from their keys.
        services.AddSingleton(new Random(1));
        services
            .AddTranslationClient(options => options.BaseAddress = host.BaseAddress)
            .ConfigurePrimaryHttpMessageHandler(host.CreateHandler)
            .AddHttpMessageHandler(() => new NotingHandler(host.Time, noted));
        return services.BuildServiceProvider();
    }

    private sealed class NotingHandler(TimeProvider time, List<string> calls) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var answer = await base.SendAsync(request, cancellationToken);
            var path = request.RequestUri!.Segments[1].TrimEnd('/');
            calls.Add($"{time.GetUtcNow():HH:mm:ss.fff} {request.Method} {path} {(int)answer.StatusCode}");
            return answer;
        }
    }
}

/// <summary>Options of an app that logs nothing.</summary>
internal static class Quiet
{
    public static EmbeddedAppOptions Options(EmbeddedAppOptions options) =>
        options with
        {
            Settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["Logging:LogLevel:Default"] = "None" },
        };
}
