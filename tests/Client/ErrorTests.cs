using System.Net;
using TranslationFunctions.Client;

namespace TranslationFunctions.Tests.Client;

public sealed class ErrorTests
{
    [Fact]
    public async Task Wait_FailedJob_Throws()
    {
        var scene = new Scene(Answers.Pending(), Answers.Failed());

        var failed = await Should.ThrowAsync<JobFailedException>(() => scene.Client.WaitForCompletionAsync("j1"));

        failed.Message.ShouldContain("j1");
        failed.Message.ShouldContain("lips out of sync");
        failed.LastStatus!.State.ShouldBe(JobState.Failed);
        failed.Attempts.ShouldBe(2);
        failed.Elapsed.ShouldBe(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Wait_FailedJobWithoutThrowing_ReturnsItsStatus()
    {
        var scene = new Scene(Answers.Failed());

        var status = await scene.Client.WaitForCompletionAsync(
            "j1",
            options: new WaitOptions { ThrowOnFailure = false }
        );

        status.Result.ShouldBe(JobResult.Error);
        status.Message.ShouldBe("lips out of sync");
    }

    [Fact]
    public async Task GetStatus_FailedJob_IsNoException()
    {
        var scene = new Scene(Answers.Failed());

        (await scene.Client.GetStatusAsync("j1")).Result.ShouldBe(JobResult.Error);
    }

    [Fact]
    public async Task Status_UnknownId_IsJobNotFoundAtOnce()
    {
        var scene = new Scene(Answers.Problem(404, """{"title":"Not found"}"""));

        var wait = await Should.ThrowAsync<JobNotFoundException>(() => scene.Client.WaitForCompletionAsync("j9"));
        var single = await Should.ThrowAsync<JobNotFoundException>(() => scene.Client.GetStatusAsync("j9"));

        wait.JobId.ShouldBe("j9");
        wait.Attempts.ShouldBe(1);
        single.Message.ShouldContain("BaseAddress");
        scene.Clock.Delays.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(200, "{\"job_id\":\"j1\"")]
    [InlineData(200, "<html>proxy</html>")]
    [InlineData(200, "{\"job_id\":\"j1\"}")]
    [InlineData(200, "{\"job_id\":\"j1\",\"result\":\"maybe\"}")]
    [InlineData(200, "{\"job_id\":\"j1\",\"result\":1}")]
    [InlineData(200, "null")]
    [InlineData(204, "")]
    [InlineData(400, "{}")]
    [InlineData(401, "who are you?")]
    [InlineData(418, "")]
    public async Task Wait_OutsideTheContract_ThrowsAtOnce(int status, string body)
    {
        var scene = new Scene(Answers.Json(status, body));

        var thrown = await Should.ThrowAsync<UnexpectedAnswerException>(() =>
            scene.Client.WaitForCompletionAsync("j1")
        );

        thrown.StatusCode.ShouldBe((HttpStatusCode)status);
        thrown.JobId.ShouldBe("j1");
        thrown.Attempts.ShouldBe(1);
        scene.Service.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task UnexpectedAnswer_LongText_IsShortened()
    {
        var scene = new Scene(Answers.Json(401, new string('x', 10_000)));

        var thrown = await Should.ThrowAsync<UnexpectedAnswerException>(() => scene.Client.GetStatusAsync("j1"));

        thrown.Message.ShouldContain("xxx…");
        thrown.Message.Length.ShouldBeLessThan(600);
    }

    [Fact]
    public async Task Create_BadInput_CarriesTheFieldErrors()
    {
        const string body = """
            {"type":"t","title":"Bad job","detail":"2 fields are wrong",
            "errors":{"delay.seconds":["must be positive"],"seed":["must be whole","must be short"]}}
            """;
        var scene = new Scene(Answers.Problem(400, body));

        var bad = await Should.ThrowAsync<BadJobRequestException>(() => scene.Client.CreateJobAsync());

        bad.Errors["seed"].ShouldBe(["must be whole", "must be short"]);
        bad.Errors["delay.seconds"].ShouldBe(["must be positive"]);
        bad.Message.ShouldContain("2 fields are wrong");
        bad.Message.ShouldContain("delay.seconds: must be positive");
        bad.Attempts.ShouldBe(1);
    }

    [Theory]
    [InlineData("not json at all", "not json at all")]
    [InlineData("{\"title\":\"Bad job\"}", "Bad job")]
    [InlineData("", "it gave no reason")]
    public async Task Create_BadInputWithoutFields_StillSaysWhy(string body, string reason)
    {
        var scene = new Scene(Answers.Problem(400, body));

        var bad = await Should.ThrowAsync<BadJobRequestException>(() => scene.Client.CreateJobAsync());

        bad.Errors.ShouldBeEmpty();
        bad.Message.ShouldContain(reason);
    }

    [Fact]
    public async Task SingleCall_NetworkDown_IsATransportError()
    {
        var scene = new Scene(Answers.NetworkDown());

        var create = await Should.ThrowAsync<TranslationTransportException>(() => scene.Client.CreateJobAsync());
        var status = await Should.ThrowAsync<TranslationTransportException>(() => scene.Client.GetStatusAsync("j1"));
        await Should.ThrowAsync<TranslationTransportException>(() => scene.Client.GetDefaultStatusAsync());

        create.Message.ShouldContain("it may exist");
        status.Message.ShouldContain("ask for the job's id again");
        scene.Service.Sent.Count.ShouldBe(3 * 4, "each is tried again three times");
        create.Attempts.ShouldBe(4);
    }
}
