namespace Microsoft.Azure.Functions.Worker;

/// <summary>The addresses at which an instance is watched and controlled.</summary>
public class HttpManagementPayload
{
    // Where a host that wants keys leaves, among a call's items, the one that the addresses carry.
    internal const string CodeItem = "durabletask:code";

    /// <summary>The id of the instance.</summary>
    public string? Id { get; internal set; }

    /// <summary>GET: the status.</summary>
    public string? StatusQueryGetUri { get; internal set; }

    /// <summary>POST: sends the event whose name replaces <c>{eventName}</c>.</summary>
    public string? SendEventPostUri { get; internal set; }

    /// <summary>POST: terminates, for the reason that replaces <c>{{text}}</c>.</summary>
    public string? TerminatePostUri { get; internal set; }

    /// <summary>Null: the isolated worker does not give it.</summary>
    public string? RewindPostUri { get; internal set; }

    /// <summary>DELETE: purges.</summary>
    public string? PurgeHistoryDeleteUri { get; internal set; }

    /// <summary>Null: the isolated worker does not give it.</summary>
    public string? RestartPostUri { get; internal set; }

    /// <summary>POST: suspends, for the reason that replaces <c>{{text}}</c>.</summary>
    public string? SuspendPostUri { get; internal set; }

    /// <summary>POST: resumes, for the reason that replaces <c>{{text}}</c>.</summary>
    public string? ResumePostUri { get; internal set; }
}
