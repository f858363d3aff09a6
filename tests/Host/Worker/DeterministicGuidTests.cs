using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using TranslationFunctions.EmbeddedHost.Worker;

namespace TranslationFunctions.Tests.Host.Worker;

public class DeterministicGuidTests
{
    // Worked out with another implementation of RFC 9562, section 5.5. Replays of stored histories depend on them.
    [Theory]
    [InlineData("abc/0", "186979fb-4ca9-577b-aa84-da032d67d84a")]
    [InlineData("é", "0e9180d0-8549-5d85-a0a4-a7cf7af11e88")]
    public void Guid_OfAName_NeverChanges(string name, string guid) =>
        DeterministicGuid.Of(name).ShouldBe(Guid.Parse(guid, CultureInfo.InvariantCulture));

    [Fact]
    public void Guid_OfAnyName_HasVersion5_TheRfcsVariant_AndIsTheSameAgain() =>
        Prop.ForAll<NonNull<string>>(name =>
            {
                var guid = DeterministicGuid.Of(name.Get);
                guid.Version.ShouldBe(5);
                (guid.Variant & 0b1100).ShouldBe(0b1000);
                DeterministicGuid.Of(name.Get).ShouldBe(guid);
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Guids_OfDifferentNames_Differ() =>
        Enumerable.Range(0, 10_000).Select(i => DeterministicGuid.Of($"{i}")).ShouldBeUnique();
}
