using TranslationFunctions.EmbeddedHost.Storage;

namespace TranslationFunctions.Tests.Storage;

public sealed class MemoryStoreTests : StoreEntityContract
{
    private protected override IStore Open() => new MemoryStore();

    [Fact]
    public void Commit_Always_EndsBeforeItReturns() =>
        Store.CommitAsync(Sample.New(1, "a")).IsCompletedSuccessfully.ShouldBeTrue();

    [Fact]
    public void Numbers_OfAnEmptyStore_AreZeroAndTheEpoch() =>
        Store.Numbers.ShouldBe(new StoreNumbers(0, 0, DateTimeOffset.UnixEpoch));
}
