namespace TranslationFunctions.Cli;

/// <summary>What went wrong, for whoever called the command.</summary>
/// <param name="Code">The exit code it leads to.</param>
/// <param name="Message">What happened and what to do.</param>
/// <param name="JobId">The job concerned; null when it is none in particular.</param>
internal sealed record Complaint(ExitCode Code, string Message, string? JobId = null);
