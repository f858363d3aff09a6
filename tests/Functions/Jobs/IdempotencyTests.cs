using System.Net;

namespace TranslationFunctions.Tests.Functions.Jobs;

/// <summary>Requests that are sent more than once.</summary>
public sealed class IdempotencyTests : JobScene
{
    private async Task<(HttpStatusCode Status, string? Id)> SendAsync(string key, string body, string path = "/jobs")
    {
        using HttpRequestMessage request = new(HttpMethod.Post, path) { Content = new StringContent(body) };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        var answer = await Http.SendAsync(request);
        var json = await JsonAsync(answer);
        return (answer.StatusCode, json.TryGetProperty("job_id", out var id) ? id.GetString() : null);
    }

    [Theory]
    [InlineData("""{"seed":1}""")]
    [InlineData("""{"languages":["es","fr"]}""")]
    public async Task SameKeyAndBody_IsTheSameJob_AlsoWhenItHasEnded(string body)
    {
        var first = await SendAsync("k1", body);
        first.Status.ShouldBe(HttpStatusCode.Accepted);
        (await SendAsync("k1", body)).ShouldBe(first);
        await AfterAsync(100);
        (await SendAsync("k1", body)).ShouldBe(first);
        (await SendAsync("k2", body)).Id.ShouldNotBe(first.Id);
    }

    [Fact]
    public async Task SameKey_OtherBodyOrCall_Is422_AndStartsNothing()
    {
        await SendAsync("k1", """{"seed":1}""");

        (await SendAsync("k1", """{"seed":2}""")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await SendAsync("k1", """{"seed":1}""", "/job")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await ListAsync("")).Length.ShouldBe(1);
    }

    [Fact]
    public async Task SameKey_ManyAtOnce_StartOneJob()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => SendAsync("k", """{"seed":1}""")));

        answers.Distinct().ShouldHaveSingleItem().Status.ShouldBe(HttpStatusCode.Accepted);
        (await ListAsync("")).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Key_OfARefusedRequest_StaysFree()
    {
        (await SendAsync("k", """{"seed":-1}""")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await SendAsync("k", """{"seed":1}""")).Status.ShouldBe(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task Key_ThatIsNotAllowed_IsRefused()
    {
        (await SendAsync(new string('k', 256), "{}")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await SendAsync(" ", "{}")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await ListAsync("")).ShouldBeEmpty();
    }
}
