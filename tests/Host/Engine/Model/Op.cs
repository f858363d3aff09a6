using System.Text.Json.Serialization;

namespace TranslationFunctions.Tests.Host.Engine.Model;

/// <summary>One thing a scripted orchestrator does. A script, the input of the orchestrator, is a list of them.</summary>
[JsonDerivedType(typeof(Sleep), "sleep")]
[JsonDerivedType(typeof(AwaitEvent), "await")]
[JsonDerivedType(typeof(FanOut), "fanOut")]
[JsonDerivedType(typeof(Flaky), "flaky")]
[JsonDerivedType(typeof(Ghost), "ghost")]
[JsonDerivedType(typeof(CallChild), "child")]
[JsonDerivedType(typeof(Note), "note")]
[JsonDerivedType(typeof(SendTo), "send")]
[JsonDerivedType(typeof(Abandon), "abandon")]
[JsonDerivedType(typeof(GoOnAs), "goOnAs")]
[JsonDerivedType(typeof(Fail), "fail")]
[JsonDerivedType(typeof(Try), "try")]
public abstract record Op;

/// <summary>Awaits a timer.</summary>
public sealed record Sleep(int Seconds) : Op
{
    public override string ToString() => $"sleep {Seconds}";
}

/// <summary>Awaits an event, for ever or until a timeout.</summary>
public sealed record AwaitEvent(string Name, int? Timeout) : Op
{
    public override string ToString() => Timeout is { } seconds ? $"await {Name} for {seconds}" : $"await {Name}";
}

/// <summary>Calls an activity for each number, side by side: it takes so many seconds, and fails if they are negative.</summary>
public sealed record FanOut(int[] Seconds) : Op
{
    public override string ToString() => $"work {string.Join('|', Seconds)}";
}

/// <summary>Calls an activity that fails until so many seconds have passed, with retries after 2 and 4 seconds.</summary>
public sealed record Flaky(int Seconds) : Op
{
    public override string ToString() => $"flaky {Seconds}";
}

/// <summary>Calls an activity that does not exist, with the same retries.</summary>
public sealed record Ghost : Op
{
    public override string ToString() => "ghost";
}

/// <summary>Calls a scripted child by an id made of the parent's and the op's place; retried as a flaky activity is.</summary>
public sealed record CallChild(Op[] Script, bool Retried) : Op
{
    public override string ToString() => $"{(Retried ? "retried child" : "child")} ({Scripts.Text(Script)})";
}

/// <summary>Sets the custom status.</summary>
public sealed record Note(string? Text) : Op
{
    public override string ToString() => $"note {Text ?? "nothing"}";
}

/// <summary>Sends an event to an instance.</summary>
public sealed record SendTo(string Id, string Name) : Op
{
    public override string ToString() => $"send {Name} to {Id}";
}

/// <summary>Sets a timer and does not await it.</summary>
public sealed record Abandon(int Seconds) : Op
{
    public override string ToString() => $"abandon timer {Seconds}";
}

/// <summary>Continues as new with another script.</summary>
public sealed record GoOnAs(Op[] Script, bool KeepEvents) : Op
{
    public override string ToString() => $"go on {(KeepEvents ? "as" : "without events as")} ({Scripts.Text(Script)})";
}

/// <summary>Throws.</summary>
public sealed record Fail(string Message) : Op
{
    public override string ToString() => $"fail {Message}";
}

/// <summary>Does an op and catches its failure.</summary>
public sealed record Try(Op Tried) : Op
{
    public override string ToString() => $"try {Tried}";
}
