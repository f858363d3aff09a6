using Microsoft.DurableTask;
using Microsoft.DurableTask.Entities;
using TranslationFunctions.EmbeddedHost.Testing;

namespace TranslationFunctions.Tests.Conformance;

/// <summary>Which method an operation is, on the entity or on its state, and what it is called with.</summary>
public class OperationBindingTests
{
    public class Tally
    {
        public int Count { get; set; }

        public int Own() => -1;

        public int Add(int amount = 5) => Count += amount;

        public int AddWithContext(int amount, TaskEntityContext context) => Count += amount + context.Id.Key.Length;

        public Task TaskOp() => Task.CompletedTask;

        public Task<string> TaskOfStringOp() => Task.FromResult("success");

        public ValueTask ValueTaskOp() => ValueTask.CompletedTask;

        public ValueTask<string> ValueTaskOfStringOp() => ValueTask.FromResult("success");

        public int TwoInputs(int one, int two) => Count += one + two;

        public int Twice(int amount) => Count += amount;

        public int Twice(string amount) => Count += int.Parse(amount);

        public int Required(int amount) => Count += amount;

        public void Delete() => Count = 100;

        public static int Shared() => -1;

        private int Hidden() => Count;

        public int Shown() => Hidden();
    }

    private sealed class OnState : TaskEntity<Tally>
    {
        protected override bool AllowStateDispatch => true;

        public int Own() => 1;
    }

    private sealed class WithoutState : TaskEntity<Tally?>
    {
        protected override bool AllowStateDispatch => true;

        protected override Tally? InitializeState(TaskEntityOperation entityOperation) => null;
    }

    private sealed class OnEntity : TaskEntity<Tally>
    {
        public int Own() => State.Own();

        public int Add(int amount = 5) => State.Add(amount);

        public int AddWithContext(int amount, TaskEntityContext context) => State.AddWithContext(amount, context);

        public Task TaskOp() => State.TaskOp();

        public Task<string> TaskOfStringOp() => State.TaskOfStringOp();

        public ValueTask ValueTaskOp() => State.ValueTaskOp();

        public ValueTask<string> ValueTaskOfStringOp() => State.ValueTaskOfStringOp();

        public int TwoInputs(int one, int two) => State.TwoInputs(one, two);

        public int Twice(int amount) => State.Twice(amount);

        public int Twice(string amount) => State.Twice(amount);

        public int Required(int amount) => State.Required(amount);

        public void Delete() => State.Delete();
    }

    private static async Task<string> CallAsync(string entity, string operation, object? input)
    {
        await using var host = await DurableTestHost.StartAsync(tasks =>
            tasks
                .AddEntity<OnEntity>("entity")
                .AddEntity<OnState>("state")
                .AddEntity<WithoutState>("none")
                .AddOrchestratorFunc(
                    "main",
                    async context =>
                    {
                        var id = new EntityInstanceId(entity, "key");
                        try
                        {
                            return $"{await context.Entities.CallEntityAsync<object?>(id, operation, input) ?? "nothing"}";
                        }
                        catch (EntityOperationFailedException failed)
                        {
                            return failed.FailureDetails.ErrorType.Split('.')[^1];
                        }
                    }
                )
        );
        return (await host.EndAsync()).ReadOutputAs<string>()!;
    }

    [Theory]
    [InlineData("add", null, "5")]
    [InlineData("ADD", 7, "7")]
    [InlineData("addWithContext", 1, "4")]
    [InlineData("taskOp", null, "nothing")]
    [InlineData("taskOfStringOp", null, "success")]
    [InlineData("valueTaskOp", null, "nothing")]
    [InlineData("valueTaskOfStringOp", null, "success")]
    [InlineData("required", null, "InvalidOperationException")]
    [InlineData("twoInputs", 1, "InvalidOperationException")]
    [InlineData("twice", 1, "AmbiguousMatchException")]
    [InlineData("shared", null, "NotSupportedException")]
    [InlineData("hidden", null, "NotSupportedException")]
    public async Task Operation_IsAPublicMethodOfAnyCase_WithAtMostOneInput(
        string operation,
        object? input,
        string says
    )
    {
        (await CallAsync("entity", operation, input)).ShouldBe(says);
        (await CallAsync("state", operation, input)).ShouldBe(says);
    }

    [Fact]
    public async Task EntitysMethod_ComesBeforeItsStates()
    {
        (await CallAsync("state", "own", input: null)).ShouldBe("1");
        (await CallAsync("none", "own", input: null)).ShouldBe("InvalidOperationException");
    }

    [Theory]
    [InlineData("entity")]
    [InlineData("state")]
    public async Task OwnDelete_IsCalledInPlaceOfTheImplicitOne(string entity)
    {
        await using var host = await DurableTestHost.StartAsync(tasks =>
            tasks
                .AddEntity<OnEntity>("entity")
                .AddEntity<OnState>("state")
                .AddOrchestratorFunc(
                    "main",
                    context => context.Entities.CallEntityAsync(new EntityInstanceId(entity, "key"), "delete")
                )
        );
        await host.EndAsync();

        var left = await host.Client.Entities.GetEntityAsync<Tally>(new EntityInstanceId(entity, "key"));

        left!.State.Count.ShouldBe(100);
    }
}
