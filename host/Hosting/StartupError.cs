using TranslationFunctions.EmbeddedHost.Functions;
using TranslationFunctions.EmbeddedHost.Storage;

namespace TranslationFunctions.EmbeddedHost.Hosting;

/// <summary>An app that cannot start says so in one line, not in a stack trace.</summary>
internal static class StartupError
{
    /// <summary>Whether the error's message tells the user what to do.</summary>
    public static bool IsForTheUser(Exception error) =>
        error is HostSettingException or StoreException or InvalidFunctionsException;

    /// <summary>Prints the error and ends the process with exit code 1.</summary>
    public static void Exit(Exception error)
    {
        Console.Error.WriteLine(error.Message);
        Environment.Exit(1);
    }
}
