using System.Net;

namespace TranslationFunctions.Tests.Integration;

/// <summary>Jobs that are told to stand still, to go on, to end, to go away.</summary>
public class ControlTests
{
    [Fact]
    public async Task Job_PausedAndResumed_KeepsWhatRemainedAndGoesOn()
    {
        await using var app = await AppUnderTest.StartAsync();
        var id = await app.StartJobAsync(3600);
        await app.UntilAsync(id, "running");

        using var paused = await app.Http.PostAsync($"/jobs/{id}/pause", content: null);
        var before = await app.UntilAsync(id, "paused");
        await Task.Delay(TimeSpan.FromMilliseconds(500), app.Time);
        var after = await app.GetAsync($"/status/{id}");
        using var resumed = await app.Http.PostAsync($"/jobs/{id}/resume", content: null);
        await app.UntilAsync(id, "running");
        await app.Http.PostAsync($"/jobs/{id}/cancel", content: null);

        paused.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        resumed.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var remaining = before.GetProperty("remaining_seconds").GetDouble();
        remaining.ShouldBeInRange(1, 3600);
        after.GetProperty("remaining_seconds").GetDouble().ShouldBe(remaining);
    }

    [Fact]
    public async Task Job_Canceled_EndsAsAnErrorAndTakesNoMoreCommands()
    {
        await using var app = await AppUnderTest.StartAsync();
        var id = await app.StartJobAsync(3600);

        using var canceled = await app.Http.PostAsync($"/jobs/{id}/cancel", content: null);
        var status = await app.UntilAsync(id, "canceled");
        using var late = await app.Http.PostAsync($"/jobs/{id}/pause", content: null);

        canceled.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        status.GetProperty("result").GetString().ShouldBe("error");
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        late.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Job_ThatHasEnded_CanBeRemoved()
    {
        await using var app = await AppUnderTest.StartAsync();
        var id = await app.StartJobAsync(3600);
        using var early = await app.Http.DeleteAsync($"/jobs/{id}");
        await app.Http.PostAsync($"/jobs/{id}/cancel", content: null);
        await app.UntilAsync(id, "canceled");

        using var removed = await app.Http.DeleteAsync($"/jobs/{id}");
        using var gone = await app.Http.GetAsync($"/status/{id}");

        early.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        removed.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("pause")]
    [InlineData("resume")]
    [InlineData("cancel")]
    public async Task Command_ForAnUnknownJob_IsNotFound(string command)
    {
        await using var app = await AppUnderTest.StartAsync();

        using var answer = await app.Http.PostAsync($"/jobs/nobody/{command}", content: null);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }
}
