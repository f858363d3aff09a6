using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TranslationFunctions.EmbeddedHost.Hosting;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.Jobs;
using TranslationFunctions.Tests.Architecture;
using TranslationFunctions.Tests.Host.Http;

namespace TranslationFunctions.Tests.Host.Hosting;

/// <summary>A host.json that asks for more than the embedded host does is answered with one warning.</summary>
public class UnhonouredSettingsTests
{
    private static IReadOnlyList<string> In(string hostFile) =>
        UnhonouredSettings
            .In(new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(hostFile))).Build())
            .Names;

    [Fact]
    public void Settings_ThatTheHostReads_AreHonoured() =>
        In(
                """
                {
                  "version": "2.0",
                  "logging": { "logLevel": { "default": "Information", "Host.Results": "Error" } },
                  "extensions": {
                    "http": { "routePrefix": "" },
                    "durableTask": { "HubName": "Hub", "defaultVersion": "1.0" }
                  }
                }
                """
            )
            .ShouldBeEmpty();

    [Fact]
    public void Settings_ThatItDoesNotRead_AreNamed() =>
        In(
                """
                {
                  "functionTimeout": "00:05:00",
                  "extensions": {
                    "durableTask": {
                      "hubName": "Hub",
                      "storageProvider": { "type": "azureManaged" },
                      "maxConcurrentActivityFunctions": 10
                    }
                  }
                }
                """
            )
            .ShouldBe([
                "extensions:durableTask:maxConcurrentActivityFunctions",
                "extensions:durableTask:storageProvider:type",
                "functionTimeout",
            ]);

    [Fact]
    public void HostFileOfTheApp_HasOnlyWhatBothHostsHonour() =>
        In(File.ReadAllText(Path.Combine(Sources.Root, "functions", "host.json"))).ShouldBeEmpty();

    [Fact]
    public async Task Warning_IsGivenOnce()
    {
        var log = new RecordedLog();
        await using var host = await FunctionsTestHost.StartAsync<StartJob>(options =>
            options with
            {
                Services = services =>
                    services
                        .AddSingleton(new UnhonouredSettings(["functionTimeout", "healthMonitor:enabled"]))
                        .AddSingleton<ILoggerFactory>(log),
            }
        );
        await host.Client.GetAsync("/status");

        log.Lines.Where(line => line.Level == LogLevel.Warning)
            .Select(line => line.Text)
            .ShouldBe([
                "host.json has settings for Azure that the embedded host does not honour: functionTimeout, healthMonitor:enabled",
            ]);
    }
}
