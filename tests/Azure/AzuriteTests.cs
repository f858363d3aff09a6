using System.Net;

namespace TranslationFunctions.Tests.Azure;

/// <summary>Azurite answers where the app's local settings send the Functions host, and keeps what Durable keeps there.</summary>
public class AzuriteTests
{
    [Fact]
    public async Task DevelopmentStorage_KeepsContainersQueuesAndTables()
    {
        await using var azurite = await AzuriteProcess.StartOrSkipAsync();
        var storage = new DevelopmentStorage(TimeProvider.System);

        using var container = await storage.CreateContainerAsync("translation-leases");
        using var queue = await storage.CreateQueueAsync("translation-workitems");
        using var table = await storage.CreateTableAsync("TranslationInstances");

        container.StatusCode.ShouldBe(HttpStatusCode.Created);
        queue.StatusCode.ShouldBe(HttpStatusCode.Created);
        table.StatusCode.ShouldBe(HttpStatusCode.Created);
    }
}
