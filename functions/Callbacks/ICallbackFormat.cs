using Microsoft.DurableTask.Client;

namespace TranslationFunctions.Callbacks;

/// <summary>What callbacks say. Formats are services; a callback names the one it wants. Safe for concurrent use.</summary>
public interface ICallbackFormat
{
    /// <summary>The format's name, which is kept with jobs: never rename one.</summary>
    string Name { get; }

    /// <summary>Writes what is told about a job. It may be asked again, when the callback is tried again.</summary>
    /// <param name="target">Whom it is told.</param>
    /// <param name="job">The job, which has ended, fetched with inputs and outputs.</param>
    /// <param name="client">The Durable client, for what else is to be known.</param>
    /// <param name="cancellation">Ends the writing.</param>
    /// <returns>The message; null when there is nothing to tell.</returns>
    ValueTask<CallbackMessage?> WriteAsync(
        CallbackTarget target,
        OrchestrationMetadata job,
        DurableTaskClient client,
        CancellationToken cancellation
    );
}
