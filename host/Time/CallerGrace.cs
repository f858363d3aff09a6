namespace TranslationFunctions.EmbeddedHost.Time;

/// <summary>
/// Counts the callers who were given something (an answer, a timer that rang) and have not been heard of since. While
/// there are any, time stands still, for a moment: one of them may be about to wait. Those who stay silent for
/// <see cref="Patience"/> are taken to be gone.
/// </summary>
/// <remarks>Its owner calls it under its own lock.</remarks>
internal sealed class CallerGrace
{
    // Real time: the one thing a virtual clock cannot know by itself is whether a caller is gone or only slow.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private readonly ITimer patience;
    private int silent;
    private int heardOf;
    private int heardOfWhenArmed = -1;
    private bool gaveUp;

    /// <summary>Makes one that nobody has been given anything by.</summary>
    /// <param name="whenPatienceEnds">Is called when patience ends; its owner then calls <see cref="GiveUp"/>.</param>
    public CallerGrace(Action whenPatienceEnds) =>
        patience = TimeProvider.System.CreateTimer(
            _ => whenPatienceEnds(),
            state: null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan
        );

    public void GiveUp() => gaveUp = true;

    public void Given()
    {
        silent++;
        heardOf++;
    }

    public void Heard()
    {
        silent = Math.Max(0, silent - 1);
        heardOf++;
    }

    /// <summary>Whether time may move. If callers are still silent, patience with them starts or goes on.</summary>
    public bool MayBePassedOver()
    {
        if (silent == 0)
        {
            return true;
        }
        if (gaveUp && heardOf == heardOfWhenArmed)
        {
            silent = 0;
            return true;
        }
        if (gaveUp || heardOf != heardOfWhenArmed)
        {
            gaveUp = false;
            heardOfWhenArmed = heardOf;
            patience.Change(Patience, Timeout.InfiniteTimeSpan);
        }
        return false;
    }
}
