using TranslationFunctions.Simulation;

namespace TranslationFunctions.Tests.Functions.Simulation;

public class SplitMix64Tests
{
    // The generator's published test vector for the seed 1234567.
    [Theory]
    [InlineData(1, 6457827717110365317)]
    [InlineData(2, 3203168211198807973)]
    [InlineData(3, 9817491932198370423)]
    [InlineData(4, 4593380528125082431)]
    [InlineData(5, 16408922859458223821)]
    public void Output_OfKnownSeed_IsThePublishedNumber(ulong position, ulong expected) =>
        SplitMix64.Output(1234567, position).ShouldBe(expected);
}
