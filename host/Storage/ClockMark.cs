namespace TranslationFunctions.EmbeddedHost.Storage;

/// <summary>What the store's clock showed at a real time.</summary>
internal readonly record struct ClockMark(DateTimeOffset Real, DateTimeOffset Shown);
