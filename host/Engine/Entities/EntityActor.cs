using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Engine.Entities;

/// <summary>An entity in memory.</summary>
internal sealed class EntityActor(string id) : Actor(id)
{
    /// <summary>The row as it was last stored; null when it must be read first.</summary>
    public EntityRow? Row { get; set; }

    public override bool IsWorthKeeping => Row is not null;

    public override void Forget() => Row = null;
}
