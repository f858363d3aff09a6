using System.Text.Json;
using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Http.Durable;

/// <summary>
/// Histories as the webhook shows them: what was asked for and has ended is one item, that of its end, which says what
/// was asked for, and when.
/// </summary>
internal static class HistoryItems
{
    /// <summary>The items of a history.</summary>
    /// <param name="history">The events.</param>
    /// <param name="input">The instance's input as JSON.</param>
    public static IEnumerable<HistoryItem> Of(IReadOnlyList<HistoryEvent> history, string? input)
    {
        var ended = history.Select(EndOf).OfType<int>().ToHashSet();
        var asked = new Dictionary<int, HistoryItem>();
        var now = default(DateTime);
        foreach (var happened in history)
        {
            if (happened is StepStarted step)
            {
                now = step.At.UtcDateTime;
            }
            else if (Of(happened, now, input) is { } item)
            {
                if (ActionOf(happened) is { } action)
                {
                    asked[action] = item;
                }
                if (ActionOf(happened) is not { } id || !ended.Contains(id))
                {
                    yield return EndOf(happened) is { } end && asked.TryGetValue(end, out var cause)
                        ? item with
                        {
                            ScheduledTime = cause.Timestamp,
                            FunctionName = cause.Name,
                            Input = cause.Input,
                        }
                        : item;
                }
            }
        }
    }

    private static HistoryItem? Of(HistoryEvent happened, DateTime now, string? input) =>
        happened switch
        {
            ExecutionStarted e => new("ExecutionStarted", now) { FunctionName = e.Name, Input = input },
            ExecutionSuspended e => new("ExecutionSuspended", now) { Reason = e.Reason },
            ExecutionResumed e => new("ExecutionResumed", now) { Reason = e.Reason },
            ExecutionRewound e => new("ExecutionRewound", now) { Reason = e.Reason },
            ExecutionEnded e => new("ExecutionCompleted", now)
            {
                OrchestrationStatus = e.Status.ToString(),
                Result = Json(e.Output),
                Reason = e.Failure?.Message,
            },
            TaskScheduled e => new("TaskScheduled", now) { Name = e.Name, Input = e.Input },
            TaskCompleted e => new("TaskCompleted", now) { Result = Json(e.Result) },
            TaskFailed e => Failed("TaskFailed", now, e.Failure),
            TimerCreated e => new("TimerCreated", now) { FireAt = e.Due.UtcDateTime },
            TimerFired => new("TimerFired", now),
            ChildScheduled e => new("SubOrchestrationInstanceCreated", now) { Name = e.Name, Input = e.Input },
            ChildCompleted e => new("SubOrchestrationInstanceCompleted", now) { Result = Json(e.Result) },
            ChildFailed e => Failed("SubOrchestrationInstanceFailed", now, e.Failure),
            EventRaised e => new("EventRaised", now) { Name = e.Name, Input = e.Input },
            EventSent e => new("EventSent", now)
            {
                Name = e.Name,
                Input = e.Input,
                InstanceId = e.InstanceId,
            },
            EntityOperationCalled e => new("EntityOperationCalled", now)
            {
                Name = Named(e.EntityId, e.Operation),
                Input = e.Input,
            },
            EntityOperationSignaled e => new("EntityOperationSignaled", now)
            {
                Name = Named(e.EntityId, e.Operation),
                Input = e.Input,
            },
            EntityOperationCompleted e => new("EntityOperationCompleted", now) { Result = Json(e.Result) },
            EntityOperationFailed e => Failed("EntityOperationFailed", now, e.Failure),
            EntityLockRequested e => new("EntityLockRequested", now) { Name = string.Join(' ', e.Entities) },
            EntityLockGranted => new("EntityLockGranted", now),
            EntityUnlockSent e => new("EntityUnlockSent", now) { Name = e.EntityId },
            ExecutionTerminated => new("ExecutionTerminated", now),
            _ => null,
        };

    private static HistoryItem Failed(string type, DateTime now, FailureRecord failure) =>
        new(type, now) { Reason = failure.Message, Details = failure.StackTrace };

    private static string Named(string entity, string operation) => $"{entity}/{operation}";

    private static int? ActionOf(HistoryEvent happened) =>
        happened switch
        {
            TaskScheduled e => e.Id,
            ChildScheduled e => e.Id,
            EntityOperationCalled e => e.Id,
            EntityLockRequested e => e.Id,
            _ => null,
        };

    private static int? EndOf(HistoryEvent happened) =>
        happened switch
        {
            TaskCompleted e => e.Id,
            TaskFailed e => e.Id,
            ChildCompleted e => e.Id,
            ChildFailed e => e.Id,
            EntityOperationCompleted e => e.Id,
            EntityOperationFailed e => e.Id,
            EntityLockGranted e => e.Id,
            _ => null,
        };

    // A failed instance's output is its error's message: text, not JSON.
    private static JsonElement? Json(string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize<JsonElement>(text);
        }
        catch (JsonException)
        {
            return JsonSerializer.SerializeToElement(text);
        }
    }
}
