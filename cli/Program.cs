using System.Runtime.InteropServices;
using TranslationFunctions.Cli;

using var interrupted = new CancellationTokenSource();
using var ctrlC = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
return await TranslateCommandLine.RunAsync(args, Surroundings.OfThisProcess(), interrupted.Token);

// The first signal ends the command in order; another one ends the process.
void Interrupt(PosixSignalContext signal)
{
    signal.Cancel = !interrupted.IsCancellationRequested;
    interrupted.Cancel();
}
