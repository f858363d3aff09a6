using System.Text.Json.Nodes;
using TranslationFunctions.Client;

namespace TranslationFunctions.Tests.Client;

public sealed class WireContractTests
{
    [Fact]
    public async Task CreateJob_EveryMember_IsSentInSnakeCase()
    {
        var scene = new Scene(Answers.Created());
        var request = new CreateJobRequest
        {
            VideoUrl = "https://videos.test/1.mp4",
            OutputLanguage = "es",
            Delay = new FixedDelay(15),
            Failure = new FixedFailure(0.05),
            Seed = 7,
            Metadata = new JsonObject { ["Customer Name"] = "acme" },
        };

        await scene.Client.CreateJobAsync(request);

        var sent = scene.Service.Sent.Single();
        sent.Method.ShouldBe("POST");
        sent.Uri.ShouldBe(new Uri("https://service.test/jobs"));
        sent.Headers.ShouldContain("Accept: application/json");
        sent.Headers.ShouldContain("Content-Type: application/json");
        sent.Body.ShouldBe(
            """{"video_url":"https://videos.test/1.mp4","output_language":"es","delay":"""
                + """{"model":"fixed","seconds":15},"failure":"""
                + """{"model":"fixed","probability":0.05},"seed":7,"metadata":{"Customer Name":"acme"}}"""
        );
    }

    public static TheoryData<DelayModel, string> DelayModels =>
        new()
        {
            { new UniformDelay(10, 30), """{"model":"uniform","min":10,"max":30}""" },
            { new GaussianDelay(10, 2), """{"model":"gaussian","mean":10,"stddev":2}""" },
        };

    [Theory]
    [MemberData(nameof(DelayModels))]
    public async Task CreateJob_DelayModel_IsSentByName(DelayModel model, string json)
    {
        var scene = new Scene(Answers.Created());

        await scene.Client.CreateJobAsync(new CreateJobRequest { Delay = model });

        scene.Service.Sent.Single().Body.ShouldBe($$"""{"delay":{{json}}}""");
    }

    [Fact]
    public async Task CreateJob_NoRequest_SendsAnEmptyObject()
    {
        var scene = new Scene(Answers.Created());

        await scene.Client.CreateJobAsync();

        scene.Service.Sent.Single().Body.ShouldBe("{}");
    }

    [Fact]
    public async Task CreateJob_Answer_IsReadWithLinksAndHint()
    {
        const string body = """
            {"job_id":"j1","status_url":"/status/j1","id":"i1","statusQueryGetUri":"u1","sendEventPostUri":"u2",
            "terminatePostUri":"u3","purgeHistoryDeleteUri":"u4","restartPostUri":"u5","suspendPostUri":"u6",
            "resumePostUri":"u7","somethingNew":1}
            """;
        var scene = new Scene(Answers.Json(202, body, "Retry-After: 15", "retry-after-ms: 14250"));

        var job = await scene.Client.CreateJobAsync();

        job.ShouldBe(
            new CreatedJob
            {
                JobId = "j1",
                StatusUrl = "/status/j1",
                RetryAfter = TimeSpan.FromMilliseconds(14250),
                InstanceId = "i1",
                StatusQueryGetUri = "u1",
                SendEventPostUri = "u2",
                TerminatePostUri = "u3",
                PurgeHistoryDeleteUri = "u4",
                RestartPostUri = "u5",
                SuspendPostUri = "u6",
                ResumePostUri = "u7",
            }
        );
    }

    [Fact]
    public async Task GetStatus_EveryMember_IsRead()
    {
        const string body = """
            {"job_id":"j1","result":"pending","state":"paused","progress":0.25,"remaining_seconds":7.5,
            "estimated_completion":"2030-01-01T00:00:10Z","created_at":"2030-01-01T00:00:00Z",
            "started_at":"2030-01-01T00:00:01Z","completed_at":null,"attempt":2,"message":"held","new_member":{"a":1}}
            """;
        var scene = new Scene(Answers.Json(202, body));

        var status = await scene.Client.GetStatusAsync("j1");

        status.ShouldBe(
            new JobStatus
            {
                JobId = "j1",
                Result = JobResult.Pending,
                State = JobState.Paused,
                Progress = 0.25,
                RemainingSeconds = 7.5,
                EstimatedCompletion = FakeClock.Start.AddSeconds(10),
                CreatedAt = FakeClock.Start,
                StartedAt = FakeClock.Start.AddSeconds(1),
                Attempt = 2,
                Message = "held",
            }
        );
        status.HasEnded.ShouldBeFalse();
    }

    [Theory]
    [InlineData("\"queued\"", JobState.Queued)]
    [InlineData("\"canceled\"", JobState.Canceled)]
    [InlineData("\"archived\"", JobState.Unknown)]
    [InlineData("null", JobState.Unknown)]
    public async Task GetStatus_State_IsReadLeniently(string json, JobState state)
    {
        var scene = new Scene(Answers.Json(200, $$"""{"job_id":"j1","result":"completed","state":{{json}}}"""));

        (await scene.Client.GetStatusAsync("j1")).State.ShouldBe(state);
    }

    [Fact]
    public async Task GetStatus_AwkwardId_IsEscapedUnderTheBasePath()
    {
        var scene = new Scene(Answers.Completed());
        scene.Http.BaseAddress = new Uri("https://service.test/api/");

        await scene.Client.GetStatusAsync("a/b?c d");

        scene.Service.Sent.Single().Uri.AbsoluteUri.ShouldBe("https://service.test/api/status/a%2Fb%3Fc%20d");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("..")]
    public async Task GetStatus_NoId_IsRefusedBeforeAnyCall(string jobId)
    {
        var scene = new Scene(Answers.Completed());

        await Should.ThrowAsync<ArgumentException>(() => scene.Client.GetStatusAsync(jobId));

        scene.Service.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task GetDefaultStatus_HasNoId()
    {
        var scene = new Scene(Answers.Completed());

        (await scene.Client.GetDefaultStatusAsync()).Result.ShouldBe(JobResult.Completed);

        scene.Service.Sent.Single().Uri.ShouldBe(new Uri("https://service.test/status"));
    }
}
