namespace TranslationFunctions.Cli;

/// <summary>The service a command talks to.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Key">The key to show it; null for none.</param>
/// <param name="Typed">What to add to another command line so that it talks to the same one.</param>
internal sealed record ServiceTarget(Uri Address, string? Key, string Typed);
