using System.Security.Cryptography;
using TranslationFunctions.Simulation;

namespace TranslationFunctions.Tests.Functions.Simulation;

public class SeedSourceTests
{
    [Fact]
    public void SeedSequence_SameServerSeed_GivesTheSameSeeds() =>
        Take(new SeedSequence(7)).ShouldBe(Take(new SeedSequence(7)));

    [Fact]
    public void SeedSequence_OtherServerSeed_GivesOtherSeeds() =>
        Take(new SeedSequence(7)).Intersect(Take(new SeedSequence(8))).ShouldBeEmpty();

    [Fact]
    public void SeedSequence_ConcurrentCalls_GiveEachSeedOnce()
    {
        SeedSequence source = new(7);
        long[] seeds = new long[1000];

        Parallel.For(0, seeds.Length, i => seeds[i] = source.Next());

        seeds.ShouldBe(Take(new SeedSequence(7), 1000), ignoreOrder: true);
    }

    [Fact]
    public void RandomSeeds_ManyCalls_AreDistinctAndInRange()
    {
        using RandomNumberGenerator random = RandomNumberGenerator.Create();

        long[] seeds = Take(new RandomSeeds(random), 1000);

        seeds.ShouldBeUnique();
        seeds.ShouldAllBe(seed => seed >= 0 && seed <= Seeds.Max);
    }

    private static long[] Take(ISeedSource source, int count = 100) =>
        [.. Enumerable.Range(0, count).Select(_ => source.Next())];
}
