using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;

namespace TranslationFunctions.Tests.Standins.DurableTask;

public sealed class DataTests
{
    private static readonly JsonDataConverter Converter = JsonDataConverter.Default;

    [Fact]
    public void JsonDataConverter_OfNull_IsNoText()
    {
        Converter.Serialize(null).ShouldBeNull();
        Converter.Deserialize<string>(null).ShouldBeNull();
        Converter.Deserialize<int>(null).ShouldBe(0);
    }

    [Fact]
    public void JsonDataConverter_WritesNamesAsTheyAreAndFields() =>
        Converter.Serialize(new Sample { Name = "é", Size = 1.50m }).ShouldBe("""{"Name":"\u00E9","Size":1.50}""");

    [Fact]
    public void JsonDataConverter_ReadsNamesCaseSensitively() =>
        Converter.Deserialize<Sample>("""{"name":"x","Size":2}""").ShouldBe(new Sample { Size = 2 });

    [Fact]
    public async Task Pageable_FollowsTokensToTheLastPage()
    {
        AsyncPageable<int> pageable = Pageable.Create<int>(
            (token, _) => Task.FromResult(token is null ? new Page<int>([1, 2], "t") : new Page<int>([3]))
        );

        (await pageable.ToListAsync()).ShouldBe([1, 2, 3]);
        (await pageable.AsPages("t").ToListAsync()).ShouldHaveSingleItem().Values.ShouldBe([3]);
    }

    [Fact]
    public async Task Pageable_PassesSizeAndCancellationOn()
    {
        using CancellationTokenSource source = new();
        AsyncPageable<int> pageable = Pageable.Create<int>(
            (_, size, cancellation) =>
                Task.FromResult(new Page<int>([size ?? -1, cancellation == source.Token ? 1 : 0]))
        );

        await foreach (Page<int> page in pageable.AsPages(pageSizeHint: 5).WithCancellation(source.Token))
        {
            page.Values.ShouldBe([5, 1]);
        }
    }

    [Fact]
    public void Metadata_WithoutData_RefusesToReadIt()
    {
        OrchestrationMetadata metadata = new("o", "i") { RuntimeStatus = OrchestrationRuntimeStatus.Terminated };

        metadata.IsCompleted.ShouldBeTrue();
        Should
            .Throw<InvalidOperationException>(() => metadata.ReadOutputAs<int>())
            .Message.ShouldContain("ReadOutputAs");
    }

    [Fact]
    public void Metadata_WithData_ReadsIt()
    {
        OrchestrationMetadata metadata = new("o", "i") { DataConverter = Converter, SerializedOutput = "5" };

        metadata.ReadOutputAs<int>().ShouldBe(5);
        metadata.ReadInputAs<string>().ShouldBeNull();
        metadata.ToString().ShouldContain("Output: '5'");
    }

    [Fact]
    public void DedupeStatuses_AreKeptByName() =>
        new StartOrchestrationOptions("i")
            .WithDedupeStatuses(OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Failed)
            .DedupeStatuses.ShouldBe(["Running", "Failed"]);

    private sealed record Sample
    {
        public decimal Size;

        public string? Name { get; init; }
    }
}
