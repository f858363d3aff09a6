using TranslationFunctions.EmbeddedHost.Time;

namespace TranslationFunctions.Tests.Host.Time;

/// <summary>Gives whatever could run on the thread pool its turn, without waiting for real time.</summary>
internal static class Turns
{
    public static async Task PassAsync()
    {
        var elsewhere = new VirtualTime();
        for (var i = 0; i < 200; i++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), elsewhere);
            await Task.Run(static () => { });
        }
    }
}
