using Microsoft.Extensions.Logging.Abstractions;
using TranslationFunctions.Translation;

namespace TranslationFunctions.Tests.Functions.Translation;

public class TranslateTests
{
    private readonly Translate _activity = new(NullLogger<Translate>.Instance);

    [Fact]
    public void Run_Succeeding_YieldsTheVideo() =>
        _activity
            .Run(new TranslationWork("a1", "https://example.com/a.mp4", "es", FailureReason: null))
            .ShouldBe(new TranslationResult("https://example.com/a.mp4", "es"));

    [Fact]
    public void Run_Failing_SaysTheReason() =>
        Should
            .Throw<TranslationFailedException>(() =>
                _activity.Run(new TranslationWork("a1", null, null, "No speech was found in the video."))
            )
            .Message.ShouldBe("No speech was found in the video.");
}
