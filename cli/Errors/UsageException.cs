namespace TranslationFunctions.Cli;

/// <summary>The command line cannot be done as it stands.</summary>
internal sealed class UsageException(string message) : Exception(message);
