namespace TranslationFunctions.EmbeddedHost.Engine;

/// <summary>The ids of instances. Those that were given none get version 4 GUIDs, format "N".</summary>
internal static class InstanceIds
{
    /// <summary>Refuses an id that can only be an entity's.</summary>
    /// <exception cref="ArgumentException">It starts with an '@'.</exception>
    public static void ThrowIfEntity(string? instanceId)
    {
        if (instanceId?.StartsWith('@') == true)
        {
            throw new ArgumentException(
                $"'{instanceId}' is no id of an orchestration: ids that start with '@' are entities'. Choose another one,"
                    + " or use the client's Entities.",
                nameof(instanceId)
            );
        }
    }

    /// <summary>Random ids; with a seed, the same ones in the same order every time.</summary>
    public static Func<string> From(int? seed)
    {
        if (seed is not { } known)
        {
            return static () => Guid.NewGuid().ToString("N");
        }
        var gate = new Lock();
        var random = new Random(known);
        return () =>
        {
            Span<byte> bytes = stackalloc byte[16];
            lock (gate)
            {
                random.NextBytes(bytes);
            }
            bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
            bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
            return new Guid(bytes, bigEndian: true).ToString("N");
        };
    }
}
