namespace TranslationFunctions.Tests.Host.Engine.Model;

/// <summary>What may reach an instance.</summary>
internal abstract record ModelMessage
{
    public sealed record Start : ModelMessage;

    public sealed record Hold : ModelMessage;

    public sealed record Unhold : ModelMessage;

    public sealed record End(string? Output, bool Recursive) : ModelMessage;

    public sealed record Event(string Name, string Payload) : ModelMessage;

    public sealed record Answer(int Task, ModelOutcome Outcome) : ModelMessage;
}

/// <summary>How something ended: with a text or with a failure.</summary>
internal sealed record ModelOutcome(string Text, ModelFailure? Failure = null)
{
    public static readonly ModelOutcome Nothing = new("");

    public static ModelOutcome Failed(ModelFailure failure) => new("", failure);
}

/// <summary>A failure and what caused it.</summary>
internal sealed record ModelFailure(string Type, string Message, ModelFailure? Inner = null)
{
    /// <summary>What awaiting a failed task throws.</summary>
    public static ModelFailure OfTask(string name, int id, ModelFailure failure) =>
        new(
            "Microsoft.DurableTask.TaskFailedException",
            $"Task '{name}' (#{id}) failed with an unhandled exception: {failure.Message}",
            failure
        );
}
