using FsCheck;
using FsCheck.Fluent;
using TranslationFunctions.Capacity;

namespace TranslationFunctions.Tests.Functions.Capacity;

public class QueueStateTests
{
    private static readonly DateTimeOffset s_now = new(2026, 1, 31, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Enter_EqualPriorities_KeepTheirOrder_AndHigherOnesGoFirst()
    {
        QueueState queue = new();
        Enter(queue, "busy", 0);
        foreach ((string id, int priority) in new[] { ("a", 0), ("b", 5), ("c", 0), ("d", 5), ("e", -1), ("f", 0) })
        {
            Enter(queue, id, priority).ShouldBeEmpty();
        }

        queue.Waiting.Select(entry => entry.JobId).ShouldBe(["b", "d", "a", "c", "f", "e"]);
        queue.Prioritize(new NewPriority("f", 5));
        queue.Prioritize(new NewPriority("b", 0));
        queue.Prioritize(new NewPriority("a", 0));
        queue.Prioritize(new NewPriority("nobody", 9));
        queue.Waiting.Select(entry => entry.JobId).ShouldBe(["d", "f", "a", "c", "b", "e"]);
    }

    [Fact]
    public void Enter_WithoutALimit_StartsAtOnce()
    {
        QueueState queue = new();
        queue.Enter(Entry("a", 0), workers: null, s_now).ShouldHaveSingleItem().JobId.ShouldBe("a");
        queue.Enter(Entry("b", 0), workers: null, s_now).ShouldHaveSingleItem().JobId.ShouldBe("b");
    }

    [Fact]
    public void Leave_WithMoreWorkersThanBefore_StartsSeveral()
    {
        QueueState queue = new();
        foreach (string id in (string[])["a", "b", "c", "d"])
        {
            Enter(queue, id, 0);
        }

        queue.Leave("a", workers: 3, s_now).Select(entry => entry.JobId).ShouldBe(["b", "c", "d"]);
    }

    // The model: a plain list of those present, in the order in which they came; the queue is what sorting says.
    [Fact]
    public void AnyCommands_NeverExceedTheWorkers_NorLeaveOneIdle_NorBreakTheOrder() =>
        Prop.ForAll<(byte Job, sbyte Command)[], byte>(
                (commands, spare) =>
                {
                    int workers = 1 + (spare % 4);
                    QueueState queue = new();
                    List<(string Id, int Priority)> model = [];
                    HashSet<string> working = [];
                    foreach ((byte job, sbyte command) in commands)
                    {
                        string id = $"{job % 12}";
                        int priority = command % 3;
                        int at = model.FindIndex(one => one.Id == id);
                        IReadOnlyList<QueueEntry> started = [];
                        if (command > 40)
                        {
                            queue.Prioritize(new NewPriority(id, priority));
                            if (at >= 0 && model[at].Priority != priority)
                            {
                                model.RemoveAt(at);
                                model.Add((id, priority));
                            }
                        }
                        else
                        {
                            working.Remove(id);
                            model.RemoveAll(one => one.Id == id);
                            if (command < -20)
                            {
                                started = queue.Leave(id, workers, s_now);
                            }
                            else
                            {
                                model.Add((id, priority));
                                started = queue.Enter(Entry(id, priority), workers, s_now);
                            }
                        }

                        foreach (
                            string next in model
                                .OrderByDescending(one => one.Priority)
                                .Select(one => one.Id)
                                .Take(workers - working.Count)
                                .ToArray()
                        )
                        {
                            working.Add(next);
                            model.RemoveAll(one => one.Id == next);
                            started.Select(entry => entry.JobId).ShouldContain(next);
                        }

                        queue.Busy.Select(busy => busy.JobId).ShouldBe(working, ignoreOrder: true);
                        queue
                            .Waiting.Select(entry => entry.JobId)
                            .ShouldBe(model.OrderByDescending(one => one.Priority).Select(one => one.Id));
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Foresee_EachTakesTheWorkerThatIsFreeFirst()
    {
        QueueState queue = new();
        queue.Enter(Entry("a", 0, seconds: 10), workers: 2, s_now);
        queue.Enter(Entry("b", 0, seconds: 4), workers: 2, s_now);
        queue.Enter(Entry("c", 0, seconds: 3), workers: 2, s_now);
        queue.Enter(Entry("d", 0, seconds: 3), workers: 2, s_now);
        queue.Enter(Entry("e", 0, seconds: 3), workers: 2, s_now);

        IReadOnlyDictionary<string, QueuePlace> places = QueuePlace.Foresee(queue, workers: 2, s_now.AddSeconds(1));

        places
            .OrderBy(place => place.Value.Position)
            .Select(place => (place.Key, (place.Value.StartsAt - s_now).TotalSeconds))
            .ShouldBe([("c", 4), ("d", 7), ("e", 10)]);
        QueuePlace.Foresee(queue, workers: 1, s_now)["c"].StartsAt.ShouldBe(s_now.AddSeconds(10));
        QueuePlace.Foresee(queue, workers: null, s_now)["e"].StartsAt.ShouldBe(s_now);
    }

    private static IReadOnlyList<QueueEntry> Enter(QueueState queue, string id, int priority) =>
        queue.Enter(Entry(id, priority), workers: 1, s_now);

    private static QueueEntry Entry(string id, int priority, double seconds = 1) => new(id, 1, priority, seconds);
}
