using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Engine;

/// <summary>An instance in memory.</summary>
internal sealed class InstanceActor(string id) : Actor(id)
{
    /// <summary>The row as it was last stored; null when it must be read first.</summary>
    public InstanceRow? Row { get; set; }

    /// <summary>Where the orchestrator's code stands; null when it must be replayed first.</summary>
    public object? Continuation { get; set; }

    public override bool IsWorthKeeping => Continuation is not null;

    /// <summary>Takes over the row of a run that was just accepted.</summary>
    public void Begin(InstanceRow row)
    {
        Forget();
        Row = row;
    }

    public override void Forget()
    {
        Row = null;
        Continuation = null;
    }
}
