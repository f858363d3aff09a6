using Microsoft.DurableTask.Client;

namespace TranslationFunctions.Tests.Host.Engine.Model;

/// <summary>The model, driven by the commands that drive the engine.</summary>
internal sealed class ModelEngine
{
    private readonly ModelWorld world = new();

    /// <summary>Carries a command out.</summary>
    /// <returns>What the caller should be told.</returns>
    public string Do(Command command)
    {
        var answer = Answer(command);
        world.Settle();
        return answer;
    }

    /// <summary>All that a client should see, instance by instance.</summary>
    public List<ObservedInstance> State() => [.. world.Instances.Values.Select(instance => instance.Observe())];

    private string Answer(Command command) =>
        command switch
        {
            Schedule s => Start(s.Id, s.Script, s.In, s.Dedupe),
            ScheduleUnknown s => Start(s.Id, script: null, startsIn: null, dedupe: []),
            Raise r => Deliver(r.Id, new ModelMessage.Event(r.Name, r.Payload)),
            Suspend s => Deliver(s.Id, new ModelMessage.Hold()),
            Resume r => Deliver(r.Id, new ModelMessage.Unhold()),
            Terminate t => Deliver(t.Id, new ModelMessage.End(Json(t.Output), t.Recursive)),
            Purge p => $"{Remove(p.Id, p.Recursive)}",
            PurgeAll p =>
                $"{Find("", p.From, p.To, p.Statuses).Sum(instance => Remove(instance.Id, recursive: false))}",
            Query q => string.Join(' ', Find(q.Prefix ?? "", q.From, q.To, q.Statuses).Select(instance => instance.Id)),
            Restart r => StartAgain(r.Id),
            Advance a => Pass(a.Seconds),
            RestartHost => RestartTheHost(),
            _ => throw new NotSupportedException($"{command} is no command."),
        };

    private string Start(string id, Op[]? script, int? startsIn, OrchestrationRuntimeStatus[] dedupe)
    {
        if (world.Instances.TryGetValue(id, out var taken) && (!taken.HasEnded || dedupe.Contains(taken.Status)))
        {
            return "OrchestrationAlreadyExistsException";
        }
        world.Begin(new ModelInstance(world, id, script), world.Now.AddSeconds(startsIn ?? 0));
        return id;
    }

    private string StartAgain(string id) =>
        !world.Instances.TryGetValue(id, out var known) ? "ArgumentException"
        : !known.HasEnded ? "InvalidOperationException"
        : Start(id, known.Script, startsIn: null, dedupe: []);

    private string Deliver(string id, ModelMessage message)
    {
        world.Deliver(id, 0, message);
        return "";
    }

    private int Remove(string id, bool recursive)
    {
        if (!world.Instances.TryGetValue(id, out var known) || !known.HasEnded)
        {
            return 0;
        }
        world.Instances.Remove(id);
        return 1 + (recursive ? Children(known).Sum(child => Remove(child.Id, recursive)) : 0);
    }

    // An instance that merely has the id of a child is none.
    private IEnumerable<ModelInstance> Children(ModelInstance parent) =>
        parent
            .Run.Children.Distinct(StringComparer.Ordinal)
            .Select(id => world.Instances.GetValueOrDefault(id))
            .OfType<ModelInstance>()
            .Where(child => child.Parent?.Instance.Id == parent.Id)
            .ToList();

    private List<ModelInstance> Find(string prefix, int? from, int? to, OrchestrationRuntimeStatus[] statuses) =>
        [
            .. world.Instances.Values.Where(instance =>
                instance.Id.StartsWith(prefix, StringComparison.Ordinal)
                && (instance.CreatedAt - ObservedInstance.Start).TotalSeconds >= (from ?? 0)
                && (instance.CreatedAt - ObservedInstance.Start).TotalSeconds <= (to ?? double.MaxValue)
                && (statuses.Length == 0 || statuses.Contains(instance.Status))
            ),
        ];

    private string Pass(int seconds)
    {
        world.Advance(world.Now.AddSeconds(seconds));
        return "";
    }

    private string RestartTheHost()
    {
        world.RestartHost();
        return "";
    }

    private static string? Json(string? text) => text is null ? null : System.Text.Json.JsonSerializer.Serialize(text);
}
