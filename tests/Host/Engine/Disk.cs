using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;
using TranslationFunctions.Tests.Storage;

namespace TranslationFunctions.Tests.Host.Engine;

/// <summary>What outlives a process: a store can be opened on it again and again.</summary>
internal abstract class Disk : IDisposable
{
    public static TheoryData<string> Kinds => ["memory", "sqlite"];

    public static Disk Of(string kind) => kind == "sqlite" ? new SqliteDisk() : new MemoryDisk();

    /// <summary>Opens the store; the one before must be disposed of.</summary>
    public abstract IStore Open();

    public virtual void Dispose() { }

    private sealed class SqliteDisk : Disk
    {
        private readonly TempDirectory directory = new();

        public override IStore Open() => SqliteStore.Open(directory.Path);

        public override void Dispose() => directory.Dispose();
    }

    private sealed class MemoryDisk : Disk
    {
        private readonly MemoryStore store = new();

        public override IStore Open() => new Session(store);

        // The steps of an abandoned process end with it: what they would store afterwards is refused.
        private sealed class Session(MemoryStore store) : DelegatingStore(store)
        {
            private volatile bool closed;

            public override ValueTask<InstanceRow?> CommitAsync(Commit commit)
            {
                ObjectDisposedException.ThrowIf(closed, this);
                return base.CommitAsync(commit);
            }

            public override ValueTask DisposeAsync()
            {
                closed = true;
                return ValueTask.CompletedTask;
            }
        }
    }
}
