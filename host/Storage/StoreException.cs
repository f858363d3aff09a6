namespace TranslationFunctions.EmbeddedHost.Storage;

/// <summary>The store cannot do what it was asked; the message says why and what to do.</summary>
internal sealed class StoreException(string message, Exception? inner = null) : Exception(message, inner);
