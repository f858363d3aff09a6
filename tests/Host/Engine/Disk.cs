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
        private long execution;
        private long sequence;

        public override IStore Open() => new Session(this);

        // A memory store is never opened on what is there, so its own numbers start at 0.
        private sealed class Session(MemoryDisk disk) : DelegatingStore(disk.store)
        {
            public override StoreNumbers Numbers { get; } =
                new(disk.execution, disk.sequence, DateTimeOffset.UnixEpoch);

            public override ValueTask<InstanceRow?> CommitAsync(Commit commit)
            {
                lock (disk)
                {
                    disk.execution = Math.Max(disk.execution, commit.Instance?.Execution ?? 0);
                    disk.sequence = commit.Sent.Select(m => m.Sequence).Append(disk.sequence).Max();
                }
                return base.CommitAsync(commit);
            }

            public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
