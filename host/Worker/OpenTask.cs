using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Worker;

/// <summary>Something an orchestrator asked for and has no answer to yet.</summary>
internal sealed class OpenTask(int id)
{
    // Its continuations run where it is completed, on the run's own thread.
    private readonly TaskCompletionSource<string?> source = new();

    public int Id => id;

    /// <summary>Ends with the answer as JSON.</summary>
    /// <exception cref="FailedTaskException">It failed.</exception>
    public Task<string?> Result => source.Task;

    public void Complete(string? result) => source.TrySetResult(result);

    public void Fail(FailureRecord failure) => source.TrySetException(new FailedTaskException(failure));

    public void Cancel(CancellationToken cancellation) => source.TrySetCanceled(cancellation);
}

/// <summary>Carries a failure to where its task's name is known.</summary>
internal sealed class FailedTaskException(FailureRecord failure) : Exception(failure.Message)
{
    public FailureRecord Failure => failure;
}
