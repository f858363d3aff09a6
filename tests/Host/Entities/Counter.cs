using Microsoft.DurableTask;
using Microsoft.DurableTask.Entities;

namespace TranslationFunctions.Tests.Host.Entities;

/// <summary>An entity that counts.</summary>
public sealed class Counter : TaskEntity<int>
{
    public int Add(int amount) => State += amount;

    public int Get() => State;

    public async Task<int> AddSlowly(int amount)
    {
        await Task.Yield();
        return State += amount;
    }

    public void AddAndThrow(int amount, TaskEntityContext context)
    {
        State += amount;
        context.SignalEntity(new EntityInstanceId("counter", "other"), "add", 1000);
        throw new InvalidOperationException("no more", new FormatException("inside"));
    }

    public void Forward(int amount) => Context.SignalEntity(new EntityInstanceId("counter", "other"), "add", amount);

    public void ForwardLater(DateTimeOffset at) =>
        Context.SignalEntity(new EntityInstanceId("counter", "other"), "add", 1, at);

    public string Start(string name) => Context.ScheduleNewOrchestration(name, State);

    public void StartAs(string id) =>
        Context.ScheduleNewOrchestration("record", State, new StartOrchestrationOptions(id));
}
