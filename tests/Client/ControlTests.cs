using TranslationFunctions.Client;

namespace TranslationFunctions.Tests.Client;

/// <summary>Lists, control and reports, as they go over the wire.</summary>
public sealed class ControlTests
{
    public static TheoryData<string, string, Func<ITranslationClient, Task>> Calls =>
        new()
        {
            { "POST /jobs/j1/cancel", "", client => client.CancelJobAsync("j1") },
            { "POST /jobs/j1/pause", "", client => client.PauseJobAsync("j1") },
            { "POST /jobs/j1/resume", "", client => client.ResumeJobAsync("j1") },
            { "PATCH /jobs/j1", """{"priority":7}""", client => client.SetPriorityAsync("j1", 7) },
            { "DELETE /jobs/j1", "", client => client.DeleteJobAsync("j1") },
        };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Control_IsSentAsTheContractSays(string line, string body, Func<ITranslationClient, Task> call)
    {
        var scene = new Scene(Answers.Pending());

        await call(scene.Client);

        var sent = scene.Service.Sent.Single();
        $"{sent.Method} {sent.Uri.AbsolutePath}".ShouldBe(line);
        (sent.Body ?? "").ShouldBe(body);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Control_OfAJobInAnotherState_IsAConflict(
        string line,
        string body,
        Func<ITranslationClient, Task> call
    )
    {
        var scene = new Scene(Answers.Problem(409, """{"detail":"it is completed"}"""));

        var conflict = await Should.ThrowAsync<JobConflictException>(() => call(scene.Client), $"{line} {body}");

        conflict.JobId.ShouldBe("j1");
        conflict.Message.ShouldContain("it is completed");
    }

    [Fact]
    public async Task Delete_WhoseAnswerWasLost_IsDone()
    {
        var scene = new Scene(Answers.NetworkDown(), Answers.Problem(404, "{}"));

        await scene.Client.DeleteJobAsync("j1");

        scene.Service.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Delete_UnknownJob_IsNotFound() =>
        await Should.ThrowAsync<JobNotFoundException>(() =>
            new Scene(Answers.Problem(404, "{}")).Client.DeleteJobAsync("j1")
        );

    [Fact]
    public async Task List_AsksForPageAfterPageWithTheFilter()
    {
        var scene = new Scene(
            Answers.Json(200, """{"jobs":[{"job_id":"a","result":"pending"}],"next_cursor":"c/1"}"""),
            Answers.Json(200, """{"jobs":[],"next_cursor":"c2"}"""),
            Answers.Json(200, """{"jobs":[{"job_id":"b","result":"pending"}],"next_cursor":null}""")
        );
        var filter = new JobFilter
        {
            Result = JobResult.Pending,
            State = JobState.Running,
            PageSize = 2,
        };

        var jobs = new List<string>();
        await foreach (var job in scene.Client.ListJobsAsync(filter))
        {
            jobs.Add(job.JobId);
        }

        jobs.ShouldBe(["a", "b"]);
        scene
            .Service.Sent.Select(sent => sent.Uri.PathAndQuery)
            .ShouldBe([
                "/jobs?result=pending&state=running&limit=2",
                "/jobs?result=pending&state=running&limit=2&cursor=c%2F1",
                "/jobs?result=pending&state=running&limit=2&cursor=c2",
            ]);
    }

    [Fact]
    public async Task Events_AreRead()
    {
        var scene = new Scene(
            Answers.Json(
                200,
                """
                {"job_id":"j1","events":[{"at":"2030-01-01T00:00:00Z","event":"created"},
                {"at":"2030-01-01T00:00:09Z","event":"attempt_failed","attempt":1,"message":"no lips"}]}
                """
            )
        );

        var events = await scene.Client.GetEventsAsync("j1");

        events[0].ShouldBe(new JobEvent { At = FakeClock.Start, Event = "created" });
        events[1].Attempt.ShouldBe(1);
        events[1].Message.ShouldBe("no lips");
    }

    [Fact]
    public async Task Statistics_AreRead()
    {
        var scene = new Scene(
            Answers.Json(
                200,
                """
                {"total_jobs":4,"successful_jobs":2,"failed_jobs":1,"canceled_jobs":0,"success_rate":0.667,
                "avg_processing_time":12.5,"min_processing_time":10,"max_processing_time":15,
                "status_distribution":{"running":1,"completed":2,"failed":1}}
                """
            )
        );

        var statistics = await scene.Client.GetStatisticsAsync();

        (statistics.TotalJobs, statistics.SuccessfulJobs, statistics.FailedJobs).ShouldBe((4, 2, 1));
        statistics.AverageProcessingTime.ShouldBe(12.5);
        statistics.StatusDistribution["completed"].ShouldBe(2);
    }

    [Fact]
    public async Task SetCompletionTime_SendsSeconds()
    {
        var scene = new Scene(Answers.Json(200, """{"message":"ok","completion_time":15.5}"""));

        await scene.Client.SetCompletionTimeAsync(TimeSpan.FromSeconds(15.5));

        scene.Service.Sent.Single().Uri.AbsolutePath.ShouldBe("/set_completion_time");
        scene.Service.Sent.Single().Body.ShouldBe("""{"completion_time":15.5}""");
    }
}
