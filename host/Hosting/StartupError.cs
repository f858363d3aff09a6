using Microsoft.Extensions.Options;
using TranslationFunctions.EmbeddedHost.Functions;
using TranslationFunctions.EmbeddedHost.Storage;

namespace TranslationFunctions.EmbeddedHost.Hosting;

/// <summary>A process that cannot start for a reason its user can mend says so in one line, not in a stack trace.</summary>
internal static class StartupError
{
    private const int CannotStart = 1;

    /// <summary>From now on, such an error ends the process with its message and exit code 1.</summary>
    public static void EndProcessInOneLine() =>
        AppDomain.CurrentDomain.UnhandledException += static (_, unhandled) =>
        {
            if (unhandled.ExceptionObject is OperationCanceledException)
            {
                // Stopped before it had started: there is nothing to say.
                Environment.Exit(0);
            }
            if (unhandled.ExceptionObject is Exception error && IsForTheUser(error))
            {
                Console.Error.WriteLine(error.Message);
                Environment.Exit(CannotStart);
            }
        };

    // An IOException at the start is Kestrel's: the address is taken, or not this machine's.
    private static bool IsForTheUser(Exception error) =>
        error
            is HostSettingException
                or StoreException
                or InvalidFunctionsException
                or OptionsValidationException
                or IOException;
}
