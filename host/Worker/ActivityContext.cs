using Microsoft.DurableTask;
using TranslationFunctions.EmbeddedHost.Engine;

namespace TranslationFunctions.EmbeddedHost.Worker;

/// <summary>What an activity knows of its call.</summary>
internal sealed class ActivityContext(ActivityCall call) : TaskActivityContext
{
    public override TaskName Name => call.Task.Name;

    public override string InstanceId => call.InstanceId;

    public override string Version => call.Task.Version ?? "";
}
