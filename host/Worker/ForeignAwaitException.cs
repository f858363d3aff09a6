namespace TranslationFunctions.EmbeddedHost.Worker;

/// <summary>An orchestrator awaits something that no history can bring back.</summary>
internal sealed class ForeignAwaitException(string name)
    : InvalidOperationException(
        $"The orchestrator '{name}' awaits something that is not durable, such as Task.Delay, Task.Run or I/O: nothing "
            + "that it asked its context for can resume it. Await only tasks of the TaskOrchestrationContext, and move "
            + "everything else into an activity."
    );
