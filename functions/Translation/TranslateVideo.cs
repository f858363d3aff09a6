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
    /// <exception cref="JobCanceledException">The job was canceled.</exception>
    /// <exception cref="ArgumentException">The orchestration was started without an input.</exception>
    [Function(Name)]
    public static async Task<TranslationResult> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        TranslationInput input =
            context.GetInput<TranslationInput>()
            ?? throw new ArgumentException("A translation needs an input; start it with POST /jobs.", nameof(context));
        JobRun run = new(context, input);
        try
        {
            TranslationResult result = await TranslateAsync(context, input, run);
            await run.EndAsync(JobEventNames.Completed, message: null);
            return result;
        }
        catch (JobCanceledException canceled)
        {
            await run.EndAsync(JobEventNames.Canceled, canceled.Message);
            throw;
        }
        catch (TaskFailedException failure)
        {
            await run.EndAsync(JobEventNames.Failed, failure.FailureDetails.ErrorMessage);
            throw;
        }
    }

    private static async Task<TranslationResult> TranslateAsync(
        TaskOrchestrationContext context,
        TranslationInput input,
        JobRun run
    )
    {
        for (int attempt = 1; ; attempt++)
        {
            TranslationPlan plan = TranslationPlan.For(input, attempt);
            await run.PassAsync(attempt, input.Job.OnError.BackoffBefore(attempt), plan.Delay);
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
                await run.RetryAsync(failure.FailureDetails.ErrorMessage);
            }
        }
    }
}
