using System.Globalization;
using TranslationFunctions.Client;

namespace TranslationFunctions.Tests.Client;

/// <summary>What a wait does on each fault: the table of docs/client.md, row by row, in its order.</summary>
public sealed class FaultTableTests
{
    private static readonly Func<HttpResponseMessage> Done = Answers.Completed();

    private static readonly Fault[] Faults =
    [
        new("the connection drops", Answers.NetworkDown(), "again in 0.125 to 0.25 s"),
        new("the answer is truncated", Answers.TornBody(), "again in 0.125 to 0.25 s"),
        new("429, Retry-After: 9", Answers.Problem(429, "{}", "Retry-After: 9"), "again in 9.02 s"),
        new("500", Answers.Problem(500, "{}"), "again in 0.125 to 0.25 s"),
        new("503, Retry-After: 9", Answers.Problem(503, "{}", "Retry-After: 9"), "again in 9.02 s"),
        new("the answer is slow", TimedOut, "again in 0.125 to 0.25 s"),
        new("malformed JSON", Answers.Json(200, "{\"job_id\":"), nameof(UnexpectedAnswerException)),
        new("unknown id: 404", Answers.Problem(404, "{}"), nameof(JobNotFoundException)),
        new("wrong key: 401", Answers.Problem(401, "{}"), nameof(UnexpectedAnswerException)),
        new("Retry-After: 0", Answers.Pending("Retry-After: 0"), "again in 0.05 s"),
        new("Retry-After: -1", Answers.Pending("Retry-After: -1"), "again in 2 s"),
        new("Retry-After: a year", Answers.Pending("Retry-After: 31536000"), "again in 600 s"),
        new("Retry-After: a date", Answers.Pending("Retry-After: Tue, 01 Jan 2030 00:00:09 GMT"), "again in 9.02 s"),
        new(
            "Retry-After: a date gone by",
            Answers.Pending("Retry-After: Mon, 01 Jan 2029 00:00:00 GMT"),
            "again in 2 s"
        ),
        new("Retry-After: soon", Answers.Pending("Retry-After: soon"), "again in 2 s"),
    ];

    public static TheoryData<string> Names => [.. Faults.Select(fault => fault.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Wait_MeetsTheFault_DoesAsTheTableSays(string name)
    {
        var fault = Faults.Single(fault => fault.Name == name);
        var scene = new Scene(fault.Answer, Done);

        var outcome = (await scene.Client.WaitForAllAsync(["j1"])).Single();

        if (outcome.Error is { } error)
        {
            error.GetType().Name.ShouldBe(fault.Then);
            error.JobId.ShouldBe("j1");
            error.Attempts.ShouldBe(1);
            scene.Clock.Delays.ShouldBeEmpty();
            return;
        }

        outcome.Status!.Result.ShouldBe(JobResult.Completed);
        var numbers = fault.Then.Split(' ').Where(word => char.IsDigit(word[0])).Select(Number).ToList();
        scene.DelaysInSeconds.ShouldHaveSingleItem().ShouldBeInRange(numbers[0], numbers[^1]);
    }

    [Fact]
    public void Table_OfTheGuide_IsThisOne()
    {
        var guide = File.ReadAllText(Path.Combine(Architecture.Sources.Root, "docs", "client.md"));

        foreach (var fault in Faults)
        {
            guide.ShouldContain($"| {fault.Name} | {fault.Then} |");
        }
    }

    [Fact]
    public async Task Wait_ClockJumps_KeepsItsDeadline()
    {
        var clock = new FakeClock { WallClockError = TimeSpan.FromDays(400) };
        var scene = new Scene(clock, Answers.Pending("Retry-After: 4"));
        scene.Service.OnRequest = _ => clock.WallClockError = -clock.WallClockError;

        var timeout = await Should.ThrowAsync<WaitTimeoutException>(() =>
            scene.Client.WaitForCompletionAsync("j1", options: new WaitOptions { Timeout = TimeSpan.FromSeconds(10) })
        );

        timeout.Elapsed.ShouldBe(TimeSpan.FromSeconds(10));
        scene.DelaysInSeconds.ShouldBe([4.02, 4.02, 1.96]);
    }

    private static HttpResponseMessage TimedOut() =>
        throw new TaskCanceledException("timed out", new TimeoutException());

    private static double Number(string word) => double.Parse(word, CultureInfo.InvariantCulture);

    private sealed record Fault(string Name, Func<HttpResponseMessage> Answer, string Then);
}
