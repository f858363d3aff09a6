namespace TranslationFunctions.Tests.Host.Engine.Model;

/// <summary>
/// What an engine should do, said as simply as possible: instances in a dictionary, an agenda of what is to be done now,
/// in order, and a list of what is to be done later.
/// </summary>
internal sealed class ModelWorld
{
    private readonly Dictionary<string, List<(int Run, ModelMessage Message)>> mail = new(StringComparer.Ordinal);
    private readonly HashSet<string> summoned = new(StringComparer.Ordinal);
    private readonly Queue<Action> agenda = new();
    private readonly SortedList<(DateTimeOffset Due, bool OfActivity, int Made), Action> later = [];
    private readonly List<ModelActivity> activities = [];
    private int runs;
    private int made;

    public DateTimeOffset Now { get; private set; } = ObservedInstance.Start;

    public SortedDictionary<string, ModelInstance> Instances { get; } = new(StringComparer.Ordinal);

    public int NextRun() => ++runs;

    /// <summary>Puts a message into an instance's mailbox, and sees to it that the instance gets its turn.</summary>
    /// <param name="id">The instance.</param>
    /// <param name="run">The run of it that the message is for; 0 for any.</param>
    /// <param name="message">The message.</param>
    public void Deliver(string id, int run, ModelMessage message)
    {
        mail.TryAdd(id, []);
        mail[id].Add((run, message));
        if (summoned.Add(id))
        {
            agenda.Enqueue(() => TakeTurn(id));
        }
    }

    /// <summary>Delivers a message at a time, or now when it is past.</summary>
    /// <returns>Takes it back.</returns>
    public Action DeliverAt(DateTimeOffset due, string id, int run, ModelMessage message)
    {
        if (due <= Now)
        {
            Deliver(id, run, message);
            return () => { };
        }
        var key = (due, OfActivity: false, ++made);
        later.Add(key, () => Deliver(id, run, message));
        return () => later.Remove(key);
    }

    /// <summary>Runs an activity.</summary>
    public void Run(ModelActivity activity)
    {
        activities.Add(activity);
        agenda.Enqueue(() => Begin(activity));
    }

    /// <summary>Begins a child when its turn comes.</summary>
    public void Call(string id, Op[] script, ModelInstance parent, int task)
    {
        var run = parent.Run.Number;
        agenda.Enqueue(() =>
        {
            if (Instances.TryGetValue(id, out var taken) && !taken.HasEnded)
            {
                var failure = new ModelFailure(
                    "TranslationFunctions.EmbeddedHost.Engine.OrchestrationAlreadyExistsException",
                    $"An instance with the id '{id}' exists already; its status is {taken.Status}. "
                        + "Choose another id, or wait for its end or terminate it first."
                );
                Deliver(parent.Id, run, new ModelMessage.Answer(task, ModelOutcome.Failed(failure)));
                return;
            }
            Begin(new ModelInstance(this, id, script) { Parent = (parent, run, task) }, Now);
        });
    }

    /// <summary>A new instance takes the place of the one that has its id.</summary>
    public void Begin(ModelInstance instance, DateTimeOffset at)
    {
        Instances[instance.Id] = instance;
        DeliverAt(at, instance.Id, instance.Run.Number, new ModelMessage.Start());
    }

    /// <summary>Does what is to be done now.</summary>
    public void Settle()
    {
        while (agenda.TryDequeue(out var next))
        {
            next();
        }
    }

    /// <summary>Lets time pass. What is due at one time is delivered together; then activities end, one by one.</summary>
    public void Advance(DateTimeOffset until)
    {
        while (later.Count > 0 && later.Keys[0].Due <= until)
        {
            var (due, ofActivity, _) = later.Keys[0];
            Now = due;
            do
            {
                var first = later.Values[0];
                later.RemoveAt(0);
                first();
            } while (!ofActivity && later.Count > 0 && later.Keys[0].Due == due && !later.Keys[0].OfActivity);
            Settle();
        }
        Now = until;
    }

    /// <summary>Activities that ran begin again; nothing else is changed.</summary>
    public void RestartHost()
    {
        foreach (var key in later.Keys.Where(key => key.OfActivity).ToList())
        {
            later.Remove(key);
        }
        activities.ForEach(Begin);
        Settle();
    }

    private void Begin(ModelActivity activity)
    {
        if (activity.Duration == TimeSpan.Zero)
        {
            End(activity);
        }
        else
        {
            later.Add((Now + activity.Duration, OfActivity: true, ++made), () => End(activity));
        }
    }

    private void End(ModelActivity activity)
    {
        activities.Remove(activity);
        Deliver(activity.Id, activity.Run, new ModelMessage.Answer(activity.Task, activity.Outcome(Now)));
    }

    private void TakeTurn(string id)
    {
        var taken = mail[id];
        mail[id] = [];
        if (Instances.TryGetValue(id, out var instance) && !instance.HasEnded)
        {
            instance.Take([
                .. taken.Where(item => item.Run == 0 || item.Run == instance.Run.Number).Select(item => item.Message),
            ]);
        }
        summoned.Remove(id);
        if (mail[id].Count > 0)
        {
            summoned.Add(id);
            agenda.Enqueue(() => TakeTurn(id));
        }
    }
}

/// <summary>An activity under way: for whom, how long, and how it ends at a given time.</summary>
internal sealed record ModelActivity(
    string Id,
    int Run,
    int Task,
    TimeSpan Duration,
    Func<DateTimeOffset, ModelOutcome> Outcome
);
