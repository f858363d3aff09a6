using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;

namespace TranslationFunctions.EmbeddedHost.Testing;

/// <summary>Something that a host will do at a time: a timer that fires, a start, a signal.</summary>
/// <param name="At">When.</param>
/// <param name="InstanceId">The instance, or the entity as <c>@name@key</c>.</param>
/// <param name="What"><c>timer</c>, <c>start</c>, or <c>signal</c> and the operation.</param>
public sealed record DueMessage(DateTimeOffset At, string InstanceId, string What)
{
    internal static async Task<IReadOnlyList<DueMessage>> ListAsync(IStore store, CancellationToken cancellation)
    {
        var waiting = await store.ReadDueAsync(
            StoredMessage.AtOnce,
            DateTimeOffset.MaxValue,
            int.MaxValue,
            cancellation
        );
        return
        [
            .. waiting.Select(static message => new DueMessage(
                message.Due,
                message.InstanceId,
                message.Event switch
                {
                    TimerFired => "timer",
                    ExecutionStarted => "start",
                    OperationRequest signal => $"signal {signal.Operation}",
                    var other => other.GetType().Name,
                }
            )),
        ];
    }
}
