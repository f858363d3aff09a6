using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Entities;

namespace TranslationFunctions.HeyGen;

/// <summary>The entity that keeps a job's title once it was changed; its key is the job's id.</summary>
public sealed class VideoTitle : TaskEntity<string>
{
    /// <summary>Returns the id of a job's title.</summary>
    /// <param name="jobId">The job's id.</param>
    /// <returns>The entity's id.</returns>
    public static EntityInstanceId IdOf(string jobId) => new(nameof(VideoTitle), jobId);

    /// <summary>Changes the title.</summary>
    /// <param name="title">The new title.</param>
    public void Change(string title) => State = title;

    /// <summary>The entity's function.</summary>
    /// <param name="dispatcher">Runs the operation.</param>
    [Function(nameof(VideoTitle))]
    public static Task DispatchAsync([EntityTrigger] TaskEntityDispatcher dispatcher) =>
        dispatcher.DispatchAsync<VideoTitle>();

    /// <inheritdoc/>
    protected override string InitializeState(TaskEntityOperation entityOperation) => "";
}
