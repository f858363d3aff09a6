using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;
using TranslationFunctions.Tests.Storage;

namespace TranslationFunctions.Tests.Host.Engine;

/// <summary>What outlives a process: a store can be opened on it again and again.</summary>
internal abstract class Disk : IDisposable
{
    public static TheoryData<string> Kinds => ["memory", "sqlite"];

    public static Disk Of(string kind) => kind == "sqlite" ? In(new TempDirectory()) : new MemoryDisk();

    /// <summary>A disk for a store file that is made and thrown away a thousand times: in memory, where the system has such.</summary>
    public static Disk Fast() => In(new TempDirectory(Directory.Exists("/dev/shm") ? "/dev/shm" : null));

    /// <summary>The disk of a store file in a directory.</summary>
    public static Disk In(TempDirectory directory) => new SqliteDisk(directory);

    /// <summary>Opens the store; the one before must be disposed of.</summary>
    public abstract IStore Open();

    public virtual void Dispose() { }

    private sealed class SqliteDisk(TempDirectory directory) : Disk
    {
        public override IStore Open() => SqliteStore.Open(directory.Path);

        public override void Dispose() => directory.Dispose();
    }

    private sealed class MemoryDisk : Disk
    {
        private readonly MemoryStore store = new();

        public override IStore Open() => new Session(store);

        // The memory lasts longer than who uses it; who is gone stores nothing more.
        private sealed class Session(MemoryStore store) : DelegatingStore(store)
        {
            private readonly Lock door = new();
            private bool closed;

            public override ValueTask<InstanceRow?> CommitAsync(Commit commit)
            {
                lock (door)
                {
                    return closed ? throw new StoreException("The process is gone.") : base.CommitAsync(commit);
                }
            }

            public override ValueTask DisposeAsync()
            {
                lock (door)
                {
                    closed = true;
                }
                return ValueTask.CompletedTask;
            }
        }
    }
}
