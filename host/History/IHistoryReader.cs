namespace TranslationFunctions.EmbeddedHost.History;

/// <summary>Reads histories.</summary>
internal interface IHistoryReader
{
    /// <summary>An instance's history in order; null for an unknown id.</summary>
    ValueTask<IReadOnlyList<HistoryEvent>?> ReadHistoryAsync(string id, CancellationToken cancellation);
}
