namespace TranslationFunctions.Tests.Host.Engine.Model;

/// <summary>A script as the model runs it: a sequence of waits, each of which says when it is over.</summary>
internal sealed class ModelCode(ModelWorld world, ModelInstance self, ModelRun run)
{
    private static readonly TimeSpan[] RetryDelays = [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)];

    public IEnumerable<Func<bool>> Run(Action<ModelOutcome> end)
    {
        var script = self.Script!;
        var results = new List<string>();
        for (var place = 0; place < script.Length; place++)
        {
            var outcome = ModelOutcome.Nothing;
            foreach (var wait in Do(script[place], place, o => outcome = o))
            {
                yield return wait;
            }
            if (outcome.Failure is not null)
            {
                end(outcome);
                yield break;
            }
            results.Add(outcome.Text);
            if (script[place] is GoOnAs next)
            {
                run.Next = next;
                break;
            }
        }
        end(new ModelOutcome(string.Join(' ', results)));
    }

    private IEnumerable<Func<bool>> Do(Op op, int place, Action<ModelOutcome> end) =>
        op switch
        {
            Sleep sleep => DoSleep(sleep, end),
            AwaitEvent { Timeout: { } seconds } wait => DoAwaitInTime(wait.Name, seconds, end),
            AwaitEvent wait => DoAwait(wait.Name, end),
            FanOut fan => DoFanOut(fan, end),
            Flaky flaky => DoFlaky(world.Now.AddSeconds(flaky.Seconds), end),
            Ghost => DoGhost(end),
            CallChild child => DoChild(child, Scripts.ChildId(self.Id, place), end),
            Try attempt => DoTry(attempt, place, end),
            _ => DoAtOnce(op, end),
        };

    private IEnumerable<Func<bool>> DoAtOnce(Op op, Action<ModelOutcome> end)
    {
        switch (op)
        {
            case Note note:
                self.CustomStatus = note.Text;
                end(new ModelOutcome("noted"));
                break;
            case SendTo send:
                run.Tell();
                world.Deliver(send.Id, 0, new ModelMessage.Event(send.Name, self.Id));
                end(new ModelOutcome("sent"));
                break;
            case Abandon abandon:
                SetTimer(TimeSpan.FromSeconds(abandon.Seconds));
                end(new ModelOutcome("abandoned"));
                break;
            case Fail fail:
                end(ModelOutcome.Failed(new ModelFailure("System.InvalidOperationException", fail.Message)));
                break;
        }
        return [];
    }

    private IEnumerable<Func<bool>> DoSleep(Sleep sleep, Action<ModelOutcome> end)
    {
        var (timer, _) = SetTimer(TimeSpan.FromSeconds(sleep.Seconds));
        yield return () => run.AnswerTo(timer) is not null;
        end(new ModelOutcome("slept"));
    }

    private IEnumerable<Func<bool>> DoAwait(string name, Action<ModelOutcome> end)
    {
        ModelMessage.Event? happened = null;
        yield return () => (happened = run.TakeEvent(name)) is not null;
        end(new ModelOutcome(happened!.Payload));
    }

    private IEnumerable<Func<bool>> DoAwaitInTime(string name, int seconds, Action<ModelOutcome> end)
    {
        var (timer, cancel) = SetTimer(TimeSpan.FromSeconds(seconds));
        ModelMessage.Event? happened = null;
        yield return () => run.AnswerTo(timer) is not null || (happened = run.TakeEvent(name)) is not null;
        if (happened is not null)
        {
            run.GiveUp(timer);
            cancel();
        }
        end(new ModelOutcome(happened?.Payload ?? "late"));
    }

    private IEnumerable<Func<bool>> DoFanOut(FanOut fan, Action<ModelOutcome> end)
    {
        var tasks = fan.Seconds.Select(CallWork).ToList();
        yield return () => tasks.TrueForAll(task => run.AnswerTo(task) is not null);
        var failed = tasks.FindIndex(task => run.AnswerTo(task)!.Failure is not null);
        end(
            failed >= 0
                ? Thrown("work", tasks[failed])
                : new ModelOutcome(string.Join('|', tasks.Select(task => run.AnswerTo(task)!.Text)))
        );
    }

    private IEnumerable<Func<bool>> DoFlaky(DateTimeOffset until, Action<ModelOutcome> end) =>
        DoRetried("flaky", () => CallActivity(TimeSpan.Zero, now => now < until ? Broken("not yet") : new("ok")), end);

    private IEnumerable<Func<bool>> DoGhost(Action<ModelOutcome> end)
    {
        var missing = new ModelFailure("ActivityTaskNotFound", "No activity task named 'ghost' was found.");
        var task = CallActivity(TimeSpan.Zero, _ => ModelOutcome.Failed(missing));
        yield return () => run.AnswerTo(task) is not null;
        end(Thrown("ghost", task));
    }

    private IEnumerable<Func<bool>> DoChild(CallChild child, string id, Action<ModelOutcome> end) =>
        DoRetried(Scripts.Orchestrator, () => Call(child.Script, id), end, child.Retried);

    private IEnumerable<Func<bool>> DoTry(Try attempt, int place, Action<ModelOutcome> end) =>
        Do(
            attempt.Tried,
            place,
            outcome => end(outcome.Failure is { } caught ? new ModelOutcome($"[{caught.Message}]") : outcome)
        );

    private IEnumerable<Func<bool>> DoRetried(string name, Func<int> ask, Action<ModelOutcome> end, bool retried = true)
    {
        for (var attempt = 0; ; attempt++)
        {
            var task = ask();
            yield return () => run.AnswerTo(task) is not null;
            var outcome = run.AnswerTo(task)!;
            if (outcome.Failure is null || !retried)
            {
                end(outcome.Failure is null ? outcome : Thrown(name, task));
                yield break;
            }
            // As the published engine does, there is a timer after the last attempt too.
            var isLast = attempt == RetryDelays.Length;
            var (timer, _) = SetTimer(isLast ? TimeSpan.Zero : RetryDelays[attempt]);
            yield return () => run.AnswerTo(timer) is not null;
            if (isLast)
            {
                end(Thrown(name, task));
                yield break;
            }
        }
    }

    private (int Task, Action Cancel) SetTimer(TimeSpan delay)
    {
        var task = run.Ask();
        var answer = new ModelMessage.Answer(task, ModelOutcome.Nothing);
        return (task, world.DeliverAt(world.Now + delay, self.Id, run.Number, answer));
    }

    private int CallWork(int seconds) =>
        CallActivity(
            TimeSpan.FromSeconds(Math.Abs(seconds)),
            _ => seconds < 0 ? Broken($"work {seconds}") : new ModelOutcome($"{seconds}")
        );

    private int CallActivity(TimeSpan duration, Func<DateTimeOffset, ModelOutcome> outcome)
    {
        var task = run.Ask();
        world.Run(new ModelActivity(self.Id, run.Number, task, duration, outcome));
        return task;
    }

    private int Call(Op[] script, string id)
    {
        var task = run.Ask(id);
        world.Call(id, script, self, task);
        return task;
    }

    private ModelOutcome Thrown(string name, int task) =>
        ModelOutcome.Failed(ModelFailure.OfTask(name, task, run.AnswerTo(task)!.Failure!));

    private static ModelOutcome Broken(string message) => ModelOutcome.Failed(new("System.IO.IOException", message));
}
