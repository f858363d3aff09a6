namespace TranslationFunctions.EmbeddedHost.Time;

/// <summary>A move of a <see cref="VirtualTime"/> by hand.</summary>
internal sealed class Advance(DateTimeOffset to)
{
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public DateTimeOffset To => to;

    public Task Done => done.Task;

    public void Arrive() => done.TrySetResult();
}
