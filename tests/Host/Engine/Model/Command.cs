using Microsoft.DurableTask.Client;

namespace TranslationFunctions.Tests.Host.Engine.Model;

/// <summary>One thing that is done to an engine from outside.</summary>
public abstract record Command;

/// <summary>Schedules a script, at once or so many seconds from now.</summary>
public sealed record Schedule(string Id, Op[] Script, int? In, OrchestrationRuntimeStatus[] Dedupe) : Command
{
    public override string ToString() =>
        $"schedule {Id}{(In is { } s ? $" in {s} s" : "")}{(Dedupe.Length > 0 ? $" unless {string.Join('/', Dedupe)}" : "")}: {Scripts.Text(Script)}";
}

/// <summary>Schedules an orchestrator that does not exist.</summary>
public sealed record ScheduleUnknown(string Id) : Command
{
    public override string ToString() => $"schedule unknown {Id}";
}

/// <summary>Raises an event.</summary>
public sealed record Raise(string Id, string Name, string Payload) : Command
{
    public override string ToString() => $"raise {Name}={Payload} to {Id}";
}

/// <summary>Suspends an instance.</summary>
public sealed record Suspend(string Id) : Command
{
    public override string ToString() => $"suspend {Id}";
}

/// <summary>Resumes an instance.</summary>
public sealed record Resume(string Id) : Command
{
    public override string ToString() => $"resume {Id}";
}

/// <summary>Terminates an instance.</summary>
public sealed record Terminate(string Id, string? Output, bool Recursive) : Command
{
    public override string ToString() => $"terminate {Id} {Output}{(Recursive ? " recursively" : "")}";
}

/// <summary>Purges one instance.</summary>
public sealed record Purge(string Id, bool Recursive) : Command
{
    public override string ToString() => $"purge {Id}{(Recursive ? " recursively" : "")}";
}

/// <summary>Purges all instances that fit: created so many seconds or more after the start, of these statuses.</summary>
public sealed record PurgeAll(int? From, int? To, OrchestrationRuntimeStatus[] Statuses) : Command
{
    public override string ToString() => $"purge created {From}..{To} {string.Join('/', Statuses)}";
}

/// <summary>Queries in pages of two.</summary>
public sealed record Query(string? Prefix, int? From, int? To, OrchestrationRuntimeStatus[] Statuses) : Command
{
    public override string ToString() => $"query {Prefix}* created {From}..{To} {string.Join('/', Statuses)}";
}

/// <summary>Restarts an instance under its id.</summary>
public sealed record Restart(string Id) : Command
{
    public override string ToString() => $"restart {Id}";
}

/// <summary>Lets time pass.</summary>
public sealed record Advance(int Seconds) : Command
{
    public override string ToString() => $"advance {Seconds} s";
}

/// <summary>Stops the engine and starts another one on the same store.</summary>
public sealed record RestartHost : Command
{
    public override string ToString() => "restart the host";
}
