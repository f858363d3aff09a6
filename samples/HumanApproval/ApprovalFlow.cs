using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Entities;

namespace HumanApproval;

/// <summary>
/// Asks the approver, reminds them once, then asks their manager, who cannot be reminded; an expense that nobody decides
/// on expires.
/// </summary>
public static class ApprovalFlow
{
    /// <summary>The event that brings a <see cref="Decision"/>.</summary>
    public const string Decided = "Decided";

    private static readonly TimeSpan UntilReminder = TimeSpan.FromHours(20);
    private static readonly TimeSpan UntilEscalation = TimeSpan.FromHours(28);
    private static readonly TimeSpan UntilExpiry = TimeSpan.FromHours(24);

    private static readonly TaskOptions Retried = new(new RetryPolicy(3, TimeSpan.FromMinutes(1)));

    /// <summary>The orchestration of one expense.</summary>
    /// <param name="context">The orchestration's context.</param>
    /// <returns>How it ended.</returns>
    [Function(nameof(ApprovalFlow))]
    public static async Task<Outcome> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        Expense expense = context.GetInput<Expense>()!;
        Decision? decision =
            await AskAsync(context, expense.Approver, $"Please decide on '{expense.Title}'.", UntilReminder)
            ?? await AskAsync(context, expense.Approver, $"'{expense.Title}' still waits for you.", UntilEscalation)
            ?? await AskAsync(
                context,
                expense.Manager,
                $"{expense.Approver} has not decided on '{expense.Title}'.",
                UntilExpiry
            );

        Outcome outcome = decision switch
        {
            null => new Outcome("Expired", By: null),
            { Approved: true } => new Outcome("Approved", decision.By),
            _ => new Outcome("Rejected", decision.By),
        };
        context.SetCustomStatus(outcome.Result);
        await context.Entities.SignalEntityAsync(ApprovalStatistics.Id, outcome.Result);
        return outcome;
    }

    private static async Task<Decision?> AskAsync(
        TaskOrchestrationContext context,
        string whom,
        string text,
        TimeSpan patience
    )
    {
        await context.CallActivityAsync(nameof(SendMail), new Mail(whom, text), Retried);
        context.SetCustomStatus($"Waiting for {whom}");
        try
        {
            return await context.WaitForExternalEvent<Decision>(Decided, patience);
        }
        catch (TaskCanceledException)
        {
            return null;
        }
    }
}
