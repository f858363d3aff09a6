using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;

namespace TranslationFunctions.Tests.Host.Engine;

/// <summary>
/// A store whose process dies at a commit: that one and all later ones fail. Whether the one it dies at is stored is
/// chosen, for a process can die on either side of it.
/// </summary>
internal sealed class FailingStore(IStore inner, int diesAt, bool stored) : DelegatingStore(inner)
{
    private readonly TaskCompletionSource died = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int commits;

    public Task Died => died.Task;

    public int Commits => commits;

    public override async ValueTask<InstanceRow?> CommitAsync(Commit commit)
    {
        var number = Interlocked.Increment(ref commits);
        if (number < diesAt)
        {
            return await base.CommitAsync(commit);
        }
        if (number == diesAt && stored)
        {
            await base.CommitAsync(commit);
        }
        died.TrySetResult();
        throw new StoreException("The process has died.");
    }

    // The test's own store goes on to the next life.
    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
