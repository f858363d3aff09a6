using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace TranslationFunctions.Translation;

/// <summary>The orchestrator: one job, from its start to its end.</summary>
public static class TranslateVideo
{
    /// <summary>The orchestration's name.</summary>
    public const string Name = nameof(TranslateVideo);

    /// <summary>Waits as long as the job's seed says, then translates; what fails is tried again as often as the job says.</summary>
    /// <param name="context">The orchestration; its input is a <see cref="TranslationInput"/>.</param>
    /// <returns>The translation.</returns>
    /// <exception cref="TaskFailedException">The last attempt failed.</exception>
    /// <exception cref="ArgumentException">The orchestration was started without an input.</exception>
    [Function(Name)]
    public static async Task<TranslationResult> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        TranslationInput input =
            context.GetInput<TranslationInput>()
            ?? throw new ArgumentException("A translation needs an input; start it with POST /jobs.", nameof(context));
        PausableDelay time = new(context);
        List<FailedAttempt> failed = [];
        for (int attempt = 1; ; attempt++)
        {
            TranslationPlan plan = TranslationPlan.For(input, attempt);
            await time.PassAsync(input.Job.OnError.BackoffBefore(attempt) + plan.Delay, attempt, failed);
            try
            {
                return await context.CallActivityAsync<TranslationResult>(
                    Translate.Name,
                    new TranslationWork(
                        context.InstanceId,
                        input.Job.VideoUrl,
                        input.Job.OutputLanguage,
                        plan.FailureReason
                    )
                );
            }
            catch (TaskFailedException failure) when (attempt <= input.Job.OnError.Restarts)
            {
                DateTimeOffset now = new(context.CurrentUtcDateTime, TimeSpan.Zero);
                failed.Add(new FailedAttempt(attempt, now, failure.FailureDetails.ErrorMessage));
            }
        }
    }
}
