using Microsoft.DurableTask.Client;
using TranslationFunctions.Jobs;
using TranslationFunctions.Simulation;
using TranslationFunctions.Translation;

namespace TranslationFunctions.Tests.Functions.Jobs;

public class DefaultJobTests
{
    private static readonly OrchestrationMetadata s_job = JobInstance.Create(OrchestrationRuntimeStatus.Pending);

    [Fact]
    public async Task GetOrStartAsync_Exists_StartsNothing()
    {
        FakeDurableClient client = new(s_job);

        (await Get(client)).ShouldBeSameAs(s_job);
        client.Starts.ShouldBeEmpty();
    }

    [Fact]
    public async Task GetOrStartAsync_Absent_StartsItOnceAndOverNothing()
    {
        FakeDurableClient client = new(null, null, s_job);

        (await Get(client)).ShouldBeSameAs(s_job);

        (string name, object? input, var options) = client.Starts.ShouldHaveSingleItem();
        name.ShouldBe(TranslateVideo.Name);
        input.ShouldBeOfType<TranslationInput>().Seed.ShouldBe(new SeedSequence(7).Next());
        options.ShouldNotBeNull().InstanceId.ShouldBe("default");
        options.DedupeStatuses.ShouldBe(
            StartOrchestrationOptionsExtensions.ValidDedupeStatuses.Select(status => status.ToString())
        );
    }

    [Fact]
    public async Task GetOrStartAsync_SomebodyElseWasFaster_ReturnsTheirs()
    {
        FakeDurableClient client = new(null, null, s_job) { StartFailure = new InvalidOperationException("exists") };

        (await Get(client)).ShouldBeSameAs(s_job);
    }

    [Fact]
    public async Task GetOrStartAsync_CannotStart_Throws()
    {
        FakeDurableClient client = new(null, null, null) { StartFailure = new IOException("no store") };

        (await Should.ThrowAsync<IOException>(() => Get(client))).Message.ShouldBe("no store");
    }

    [Fact]
    public async Task GetOrStartAsync_Canceled_DoesNotLookAgain()
    {
        FakeDurableClient client = new(null, null) { StartFailure = new OperationCanceledException() };

        await Should.ThrowAsync<OperationCanceledException>(() => Get(client));
    }

    private static Task<OrchestrationMetadata> Get(DurableTaskClient client) =>
        new JobServices().DefaultJob.GetOrStartAsync(client, TestContext.Current.CancellationToken);
}
