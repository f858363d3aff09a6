using System.Threading.RateLimiting;

namespace TranslationFunctions.Client;

/// <summary>Lets calls through: so many at once, and at the rate of the user's limiter.</summary>
internal sealed class CallGate(TranslationClientOptions options)
{
    private readonly SemaphoreSlim _slots = new(options.MaxConcurrentCalls);

    /// <summary>Whether a call may be held for long without being in the way of others.</summary>
    public bool HasRoom => _slots.CurrentCount * 2 > options.MaxConcurrentCalls;

    /// <summary>Waits for the call's turn; what it returns is disposed when the call is over.</summary>
    public async Task<IDisposable> EnterAsync(CallTrace trace, CancellationToken cancellationToken)
    {
        RateLimitLease? lease = null;
        if (options.RateLimiter is { } limiter)
        {
            lease = await limiter.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
            if (!lease.IsAcquired)
            {
                lease.Dispose();
                throw new RateLimitedException(trace.Summary);
            }
        }

        await _slots.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new Passage(_slots, lease);
    }

    private sealed class Passage(SemaphoreSlim slots, RateLimitLease? lease) : IDisposable
    {
        public void Dispose()
        {
            slots.Release();
            lease?.Dispose();
        }
    }
}
