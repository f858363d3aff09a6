using Microsoft.DurableTask;
using Microsoft.DurableTask.Entities;

namespace TranslationFunctions.EmbeddedHost.Worker.Entities;

/// <summary>An entity's state, as JSON and as the object an operation sees.</summary>
internal sealed class EntityState(string? text, DataConverter converter) : TaskEntityState
{
    /// <summary>The state as JSON; null for none.</summary>
    public string? Text { get; set; } = text;

    public override bool HasState => Text is not null;

    public override object? GetState(Type type) => converter.Deserialize(Text, type);

    public override void SetState(object? state) => Text = converter.Serialize(state);
}
