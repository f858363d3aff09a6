using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Entities;

namespace HumanApproval;

/// <summary>The entity that counts how expenses end.</summary>
public sealed class ApprovalStatistics : TaskEntity<Counts>
{
    /// <summary>The one such entity.</summary>
    public static readonly EntityInstanceId Id = new(nameof(ApprovalStatistics), "all");

    /// <summary>Counts one that was approved.</summary>
    public void Approved() => State = State with { Approved = State.Approved + 1 };

    /// <summary>Counts one that was rejected.</summary>
    public void Rejected() => State = State with { Rejected = State.Rejected + 1 };

    /// <summary>Counts one that expired.</summary>
    public void Expired() => State = State with { Expired = State.Expired + 1 };

    /// <summary>The entity's function.</summary>
    /// <param name="dispatcher">Runs the operation.</param>
    [Function(nameof(ApprovalStatistics))]
    public static Task DispatchAsync([EntityTrigger] TaskEntityDispatcher dispatcher)
    {
        ArgumentNullException.ThrowIfNull(dispatcher);
        return dispatcher.DispatchAsync<ApprovalStatistics>();
    }

    /// <inheritdoc />
    protected override Counts InitializeState(TaskEntityOperation entityOperation) => new(0, 0, 0);
}

/// <summary>How many expenses ended how.</summary>
/// <param name="Approved">Those that were approved.</param>
/// <param name="Rejected">Those that were rejected.</param>
/// <param name="Expired">Those that nobody decided on.</param>
public sealed record Counts(int Approved, int Rejected, int Expired);
