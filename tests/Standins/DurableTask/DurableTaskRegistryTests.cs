using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;

namespace TranslationFunctions.Tests.Standins.DurableTask;

public sealed class DurableTaskRegistryTests
{
    [Fact]
    public void Name_ThatDiffersByCase_IsTaken()
    {
        DurableTaskRegistry registry = new DurableTaskRegistry().AddActivity<Shout>();

        Should.Throw<ArgumentException>(() => registry.AddActivityFunc("SHOUT", context => 1));
        Should.Throw<ArgumentException>(() => registry.AddActivity("", typeof(Shout)));
        Should.Throw<ArgumentException>(() => registry.AddActivity(typeof(string)));
    }

    [Fact]
    public void Name_WithSeveralVersions_IsKeptForEach() =>
        new DurableTaskRegistry()
            .AddOrchestratorFunc<int, int>("o", "1", (_, input) => Task.FromResult(input))
            .AddOrchestratorFunc<int, int>("o", "2", (_, input) => Task.FromResult(input))
            .GetOrchestrators()
            .Select(entry => entry.Key.Name)
            .ShouldBe(["o", "o"]);

    [Fact]
    public async Task ActivityClass_IsMadeWithItsServicesAndCastsItsInput()
    {
        using ServiceProvider services = new ServiceCollection().AddSingleton("!").BuildServiceProvider();
        KeyValuePair<TaskName, Func<IServiceProvider, ITaskActivity>> entry = new DurableTaskRegistry()
            .AddActivity<Shout>()
            .GetActivities()
            .ShouldHaveSingleItem();

        ITaskActivity activity = entry.Value(services);

        entry.Key.ShouldBe(new TaskName("shout"));
        (await activity.RunAsync(new Context(), "hey")).ShouldBe("hey!");
        (await activity.RunAsync(new Context(), null)).ShouldBe("!");
        await Should.ThrowAsync<ArgumentException>(() => activity.RunAsync(new Context(), 5));
    }

    [DurableTask("Shout")]
    private sealed class Shout(string mark) : TaskActivity<string, string>
    {
        public override Task<string> RunAsync(TaskActivityContext context, string input) =>
            Task.FromResult(input + mark);
    }

    private sealed class Context : TaskActivityContext
    {
        public override TaskName Name => "shout";

        public override string InstanceId => "i";
    }
}
