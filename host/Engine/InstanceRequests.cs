using Microsoft.Extensions.Logging;
using TranslationFunctions.EmbeddedHost.Engine.Rewinding;
using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;

namespace TranslationFunctions.EmbeddedHost.Engine;

/// <summary>Answers messages that ask for an instance: a parent's for its child, an entity's for one of its own.</summary>
/// <param name="store">Where instances live.</param>
/// <param name="admission">Accepts new ones.</param>
/// <param name="rewinder">Rewinds failed ones.</param>
/// <param name="commit">Stores what is no instance's step, and passes it on.</param>
/// <param name="numbers">Numbers for messages.</param>
/// <param name="logger">Hears of requests that nobody waits for and that are refused.</param>
internal sealed partial class InstanceRequests(
    IStore store,
    Admission admission,
    Rewinder rewinder,
    Func<Commit, ValueTask> commit,
    NumberSource numbers,
    ILogger logger
)
{
    /// <summary>Answers one message.</summary>
    /// <exception cref="StoreException">Nothing is stored; the message still waits.</exception>
    public ValueTask AnswerAsync(StoredMessage message) =>
        message.Event is RewindRequested rewind
            ? RewindAsync(message, rewind)
            : AcceptAsync(message, (ExecutionRequested)message.Event);

    private async ValueTask RewindAsync(StoredMessage message, RewindRequested asked)
    {
        if (await store.FindAsync(message.InstanceId, CancellationToken.None) is { Status: InstanceStatus.Failed } row)
        {
            await rewinder.RewindAsync(row, new RewindRequest(asked.Reason, asked.Child.Parent), [message.Sequence]);
        }
        else
        {
            await AcceptAsync(message, asked.Child);
        }
    }

    // A child whose id is taken fails its parent's call: the instance that has the id is not its to replace.
    private async ValueTask AcceptAsync(StoredMessage message, ExecutionRequested asked)
    {
        var request = StartRequest.Of(asked, message.InstanceId);
        if ((await admission.AcceptAsync(request, [message.Sequence])).Existing is not { } existing)
        {
            return;
        }
        var refused = new OrchestrationAlreadyExistsException(existing);
        if (asked.Parent is not { } parent)
        {
            LogRefused(refused, message.InstanceId);
            await commit(new Commit { Taken = [message.Sequence] });
            return;
        }
        var failure = new FailureRecord(refused.GetType().FullName!, refused.Message);
        var answer = new StoredMessage(
            numbers.NextSequence(),
            parent.InstanceId,
            parent.Execution,
            StoredMessage.AtOnce,
            new ChildFailed(parent.TaskId, failure)
        );
        await commit(new Commit { Sent = [answer], Taken = [message.Sequence] });
    }

    [LoggerMessage(5, LogLevel.Warning, "An entity's start of instance {InstanceId} was dropped: the id is taken.")]
    private partial void LogRefused(Exception error, string instanceId);
}
