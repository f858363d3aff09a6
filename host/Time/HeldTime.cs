namespace TranslationFunctions.EmbeddedHost.Time;

/// <summary>A hold on a <see cref="VirtualTime"/>, until it is disposed.</summary>
internal sealed class HeldTime(VirtualTime clock) : IDisposable
{
    private int released;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref released, 1) == 0)
        {
            clock.Work(-1);
        }
    }
}
