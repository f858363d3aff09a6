namespace HumanApproval;

/// <summary>Something somebody wants to spend, and who may allow it.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Amount">How much.</param>
/// <param name="Approver">Who is asked first.</param>
/// <param name="Manager">Who is asked when the approver does not answer.</param>
public sealed record Expense(string Title, decimal Amount, string Approver, string Manager);

/// <summary>What somebody decided.</summary>
/// <param name="Approved">Whether the expense is allowed.</param>
/// <param name="By">Who says so.</param>
public sealed record Decision(bool Approved, string By);

/// <summary>How an expense ended.</summary>
/// <param name="Result">Approved, Rejected or Expired.</param>
/// <param name="By">Who decided; null when nobody did.</param>
public sealed record Outcome(string Result, string? By);
