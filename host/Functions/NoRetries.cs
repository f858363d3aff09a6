using Microsoft.Azure.Functions.Worker;

namespace TranslationFunctions.EmbeddedHost.Functions;

/// <summary>Retries of a whole function are not done here: durable tasks retry by their callers' options.</summary>
internal sealed class NoRetries : RetryContext
{
    public static readonly NoRetries Instance = new();

    public override int RetryCount => 0;

    public override int MaxRetryCount => 0;
}
