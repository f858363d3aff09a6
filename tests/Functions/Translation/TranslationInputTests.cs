using System.Text.Json;
using Microsoft.DurableTask.Converters;
using TranslationFunctions.Simulation;
using TranslationFunctions.Translation;

namespace TranslationFunctions.Tests.Functions.Translation;

public class TranslationInputTests
{
    public static TheoryData<DelayModel> Delays =>
        [new FixedDelay(15), new UniformDelay(10.25, 30), new GaussianDelay(10, 2)];

    [Theory]
    [MemberData(nameof(Delays))]
    public void Input_ThroughTheStore_IsUnchanged(DelayModel delay)
    {
        JobSpec job = new("https://example.com/a.mp4", "español", delay, new FixedFailure(0.05), null);
        TranslationInput input = new(job, Seeds.Max);

        Store(input).ShouldBe(input);
    }

    [Fact]
    public void Metadata_ThroughTheStore_IsUnchanged()
    {
        JsonElement metadata = JsonElement.Parse("""{"a":[1.50,{"b":null}],"é":"\ud83d\ude00"}""");
        JobSpec job = new(null, null, new FixedDelay(0), new FixedFailure(0), metadata);

        JsonElement stored = Store(new TranslationInput(job, 0)).Job.Metadata.ShouldNotBeNull();

        JsonElement.DeepEquals(stored, metadata).ShouldBeTrue();
    }

    private static TranslationInput Store(TranslationInput input) =>
        JsonDataConverter
            .Default.Deserialize<TranslationInput>(JsonDataConverter.Default.Serialize(input))
            .ShouldNotBeNull();
}
