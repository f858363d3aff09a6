namespace TranslationFunctions.Cli;

/// <summary>Where the service is.</summary>
internal static class ServiceAddress
{
    /// <summary>Where a simulator listens unless it is told otherwise.</summary>
    public const string Default = "http://localhost:7071";

    /// <summary>Reads an address.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="origin">Where it was typed.</param>
    /// <exception cref="UsageException">It is none.</exception>
    public static Uri Parse(string text, string origin) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new UsageException(
                $"{origin} must be an address such as {Default} or https://host/path; it is '{text}'."
            );
}
