namespace TranslationFunctions.EmbeddedHost.Functions;

/// <summary>What makes a function run.</summary>
internal enum TriggerKind
{
    Http,
    Orchestration,
    Activity,
    Entity,
}
