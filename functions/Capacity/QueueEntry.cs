namespace TranslationFunctions.Capacity;

/// <summary>A job that waits for a worker.</summary>
/// <param name="JobId">The job.</param>
/// <param name="Ticket">Which of the job's turns in the queue this is: a job that was paused has several.</param>
/// <param name="Priority">The higher starts first; equal ones in the order in which they came.</param>
/// <param name="Seconds">How long a worker will be busy with it.</param>
public sealed record QueueEntry(string JobId, int Ticket, int Priority, double Seconds);

/// <summary>A job that has a worker.</summary>
/// <param name="JobId">The job.</param>
/// <param name="FreeAt">When the worker will be done with it.</param>
public sealed record BusyWorker(string JobId, DateTimeOffset FreeAt);

/// <summary>A queued job's new priority.</summary>
/// <param name="JobId">The job.</param>
/// <param name="Priority">The priority.</param>
public sealed record NewPriority(string JobId, int Priority);
