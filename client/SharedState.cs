namespace TranslationFunctions.Client;

/// <summary>What all clients of one registration share: their calls' gate, the statuses they know, what they learnt.</summary>
internal sealed record SharedState(CallGate Gate, StatusCache Cache, ServiceLessons Lessons)
{
    public SharedState(TranslationClientOptions options)
        : this(new CallGate(options), new StatusCache(options.CacheSize), new ServiceLessons()) { }
}
