using TranslationFunctions.Callbacks;
using TranslationFunctions.Simulation;
using TranslationFunctions.Statistics;
using TranslationFunctions.Translation;

namespace TranslationFunctions.Tests.Functions.Translation;

public class TranslateVideoTests
{
    private static readonly DateTimeOffset s_now = new(2026, 1, 31, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task RunAsync_AnyJob_SaysWhenItIsDueThenWaitsOnceThenTranslates_AndTellsOfItsEnd(
        double failureProbability
    )
    {
        CallbackTarget callback = new("https://example.com/hook");
        JobSpec job = new("url", "es", new UniformDelay(10, 30), new FixedFailure(failureProbability), null)
        {
            Callback = callback,
        };
        TranslationInput input = new(job, Seed: 7);
        TranslationPlan plan = TranslationPlan.For(input, attempt: 1);
        FakeOrchestrationContext context = new(input, s_now.UtcDateTime);

        TranslationResult result = await TranslateVideo.RunAsync(context);

        result.ShouldBe(new TranslationResult("url", "es"));
        TranslationProgress said = context.Calls[0].ShouldBeOfType<TranslationProgress>();
        (said with { Events = said.Events.ToList() }).ShouldBeEquivalentTo(
            new TranslationProgress(Attempt: 1)
            {
                StartedAt = s_now,
                DueAt = s_now + plan.Delay,
                Events = new List<JobEvent> { new(s_now, JobEventNames.Started) { Attempt = 1 } },
            }
        );
        context
            .Calls[1..]
            .ShouldBe([
                (s_now + plan.Delay).UtcDateTime,
                (Translate.Name, (object?)new TranslationWork("a1", "url", "es", plan.FailureReason)),
                (JobCounter.Id, nameof(JobCounter.Add), (object?)new JobEnd(JobEnding.Completed, plan.Delay)),
                (CallbackOutbox.Id, CallbackOutbox.Send, (object?)new CallbackOrder("a1", callback)),
            ]);
    }

    [Fact]
    public async Task RunAsync_NoInput_SaysHowToStart() =>
        (
            await Should.ThrowAsync<ArgumentException>(() =>
                TranslateVideo.RunAsync(new FakeOrchestrationContext(null, s_now.UtcDateTime))
            )
        ).Message.ShouldContain("POST /jobs");
}
