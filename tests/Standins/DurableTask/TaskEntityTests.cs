using Microsoft.DurableTask.Entities;

namespace TranslationFunctions.Tests.Standins.DurableTask;

public sealed class TaskEntityTests
{
    [Theory]
    [InlineData("add", 2, 7)]
    [InlineData("ADD", 2, 7)]
    [InlineData("addlater", 2, 7)]
    [InlineData("addvalue", 2, 7)]
    [InlineData("add", null, 6)]
    public async Task Operation_IsFoundByNameAndSavesTheState(string name, int? input, int expected)
    {
        Operation operation = new(name, input, state: 5);

        (await new Counter().RunAsync(operation)).ShouldBe(expected);

        operation.Saved.ShouldBe(expected);
    }

    [Fact]
    public async Task Operation_ThatThrows_LeavesTheState()
    {
        Operation operation = new("break", null, state: 5);

        (await Should.ThrowAsync<IOException>(async () => await new Counter().RunAsync(operation))).Message.ShouldBe(
            "5"
        );

        operation.Saved.ShouldBe(5);
    }

    [Fact]
    public async Task Operation_WithoutItsInput_SaysSo() =>
        await Should.ThrowAsync<InvalidOperationException>(async () =>
            await new Counter().RunAsync(new Operation("addlater", null, state: 5))
        );

    [Fact]
    public async Task Operation_WithoutAMethod_IsRefusedExceptDelete()
    {
        Operation delete = new("Delete", null, state: 5);

        await Should.ThrowAsync<NotSupportedException>(async () =>
            await new Counter().RunAsync(new Operation("none", null, state: 5))
        );
        await new Counter().RunAsync(delete);

        delete.Saved.ShouldBeNull();
    }

    private sealed class Counter : TaskEntity<int>
    {
        public int Add(int amount = 1) => State += amount;

        public async Task<int> AddLater(int amount, TaskEntityContext context)
        {
            await Task.Yield();
            context.ShouldBeNull();
            return Add(amount);
        }

        public ValueTask<int> AddValue(int amount) => new(Add(amount));

        public void Break()
        {
            string state = State.ToString();
            State = -1;
            throw new IOException(state);
        }
    }

    private sealed class Operation(string name, int? input, object? state) : TaskEntityOperation
    {
        public object? Saved { get; private set; } = state;

        public override string Name => name;

        public override TaskEntityContext Context => null!;

        public override TaskEntityState State => new StateOf(this);

        public override bool HasInput => input is not null;

        public override object? GetInput(Type inputType) => input;

        public override string ToString() => name;

        private sealed class StateOf(Operation operation) : TaskEntityState
        {
            public override bool HasState => operation.Saved is not null;

            public override object? GetState(Type type) => operation.Saved;

            public override void SetState(object? state) => operation.Saved = state;
        }
    }
}
