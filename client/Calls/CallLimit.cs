namespace TranslationFunctions.Client;

/// <summary>How long one call may take. In real time, whatever the clock: the network knows no other.</summary>
internal sealed class CallLimit : IDisposable
{
    // The last call of a wait begins at its deadline; it is given this much to be answered.
    private static readonly TimeSpan LastCallGrace = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _time;
    private readonly CancellationTokenSource _either;

    public CallLimit(TimeSpan longest, TimeSpan remaining, CancellationToken cancellationToken)
    {
        var left = remaining > LastCallGrace ? remaining : LastCallGrace;
        Time = longest < left ? longest : left;
        _time = new CancellationTokenSource(Time, TimeProvider.System);
        _either = CancellationTokenSource.CreateLinkedTokenSource(_time.Token, cancellationToken);
    }

    public TimeSpan Time { get; }

    public CancellationToken Token => _either.Token;

    public void Dispose()
    {
        _either.Dispose();
        _time.Dispose();
    }
}
