namespace TranslationFunctions.Tests.Host.Engine.Model;

/// <summary>One generation of an instance: what it has asked for, what it has been given, and where its code stands.</summary>
internal sealed class ModelRun(ModelWorld world, ModelInstance self, int number)
{
    private readonly SortedDictionary<int, string?> open = [];
    private readonly Dictionary<int, ModelOutcome> answers = [];
    private readonly List<ModelMessage.Event> events = [];
    private readonly Queue<ModelMessage> held = new();
    private IEnumerator<Func<bool>>? code;
    private ModelOutcome? returned;
    private int asked;

    public int Number => number;

    /// <summary>Whether it is suspended.</summary>
    public bool Held { get; private set; }

    public bool HasBegun { get; private set; }

    /// <summary>How it ended: when its code has returned and nothing that it started is open.</summary>
    public ModelOutcome? Outcome => open.Count == 0 ? returned : null;

    /// <summary>What it wants to go on as.</summary>
    public GoOnAs? Next { get; set; }

    /// <summary>The children whose end it has not been told, in order.</summary>
    public List<string> OpenChildren =>
        [.. open.Where(task => !IsAnswered(task.Key)).Select(t => t.Value).OfType<string>()];

    /// <summary>The children it ever called.</summary>
    public List<string> Children { get; } = [];

    /// <summary>The events its code has not taken.</summary>
    public List<ModelMessage.Event> Unclaimed => events;

    public void Take(IReadOnlyList<ModelMessage> messages)
    {
        foreach (var message in messages)
        {
            switch (message)
            {
                case ModelMessage.Hold:
                    Held = true;
                    break;
                case ModelMessage.Unhold:
                    Held = false;
                    while (held.TryDequeue(out var kept))
                    {
                        Show(kept);
                    }
                    break;
                default:
                    if (Held)
                    {
                        held.Enqueue(message);
                    }
                    else
                    {
                        Show(message);
                    }
                    break;
            }
        }
    }

    /// <summary>Asks for something that will be answered.</summary>
    /// <param name="child">The child's id, when it is one.</param>
    public int Ask(string? child = null)
    {
        open.Add(asked, child);
        if (child is not null)
        {
            Children.Add(child);
        }
        return asked++;
    }

    /// <summary>Counts something that needs no answer.</summary>
    public void Tell() => asked++;

    public void GiveUp(int task) => open.Remove(task);

    public ModelOutcome? AnswerTo(int task) => answers.GetValueOrDefault(task);

    /// <summary>Takes the first event of a name, whatever its case.</summary>
    public ModelMessage.Event? TakeEvent(string name)
    {
        var first = events.Find(e => e.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (first is not null)
        {
            events.Remove(first);
        }
        return first;
    }

    private bool IsAnswered(int task) => held.OfType<ModelMessage.Answer>().Any(answer => answer.Task == task);

    private void Show(ModelMessage message)
    {
        switch (message)
        {
            case ModelMessage.Start:
                Begin();
                break;
            case ModelMessage.Event happened:
                events.Add(happened);
                break;
            case ModelMessage.Answer answer:
                answers[answer.Task] = answer.Outcome;
                open.Remove(answer.Task);
                break;
        }
        while (code is not null && code.Current())
        {
            if (!code.MoveNext())
            {
                code = null;
            }
        }
    }

    private void Begin()
    {
        HasBegun = true;
        if (self.Script is null)
        {
            var missing = new ModelFailure("OrchestratorTaskNotFound", "No orchestrator task named 'ghost' was found.");
            returned = ModelOutcome.Failed(missing);
            return;
        }
        code = new ModelCode(world, self, this).Run(outcome => returned = outcome).GetEnumerator();
        if (!code.MoveNext())
        {
            code = null;
        }
    }
}
