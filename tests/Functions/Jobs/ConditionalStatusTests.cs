using System.Net;
using System.Text.Json;

namespace TranslationFunctions.Tests.Functions.Jobs;

/// <summary>What a caller may ask of a status: to wait for news, and not to hear old ones.</summary>
public sealed class ConditionalStatusTests : JobScene
{
    private async Task<HttpResponseMessage> AskAsync(string id, params (string Name, string Value)[] headers)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, $"/status/{id}");
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
        return await Http.SendAsync(request);
    }

    [Fact]
    public async Task PreferWait_HoldsTheAnswer_UntilTheJobEnds()
    {
        var id = await StartAsync(10);
        await AfterAsync(7);
        var answer = AskAsync(id, ("Prefer", "respond-async, wait=5"));
        await AfterAsync(2.999);
        answer.IsCompleted.ShouldBeFalse();

        await AfterAsync(0.001);
        (await answer).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer).Headers.GetValues("Preference-Applied").ShouldBe(["wait=5"]);
        (await JsonAsync(await answer)).GetProperty("state").GetString().ShouldBe("completed");
    }

    [Fact]
    public async Task PreferWait_ShorterThanTheJob_AnswersInTime_AndSaysWhenToAskAgain()
    {
        var id = await StartAsync(100);
        var answer = AskAsync(id, ("Prefer", "wait=5"));
        await AfterAsync(4.999);
        answer.IsCompleted.ShouldBeFalse();

        await AfterAsync(0.001);
        (await answer).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await answer).Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(95));
    }

    [Theory]
    [InlineData("wait")]
    [InlineData("wait=0")]
    [InlineData("wait=-1")]
    [InlineData("wait=soon")]
    [InlineData("wait=1e3")]
    [InlineData("return=minimal")]
    public async Task Prefer_NotUnderstood_IsIgnored(string preference)
    {
        var answer = await AskAsync(await StartAsync(), ("Prefer", preference));

        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        answer.Headers.Contains("Preference-Applied").ShouldBeFalse();
    }

    [Fact]
    public async Task PreferWait_TooLong_IsCut_AndOfAnEndedJob_AnswersAtOnce()
    {
        var id = await StartAsync(1);
        await AfterAsync(1);

        var answer = await AskAsync(id, ("Prefer", "wait=99999999999999999999"), ("Prefer", "wait=7200"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("Preference-Applied").ShouldBe(["wait=60"]);
    }

    [Fact]
    public async Task ETag_IsTheSameUntilSomethingHappens()
    {
        var id = await StartAsync(10);
        var tag = (await AskAsync(id)).Headers.ETag!.ToString();
        await AfterAsync(4);
        var unchanged = await AskAsync(id, ("If-None-Match", $"\"other\", {tag}"));
        unchanged.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        unchanged.Headers.ETag!.ToString().ShouldBe(tag);
        unchanged.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(6));
        (await unchanged.Content.ReadAsStringAsync()).ShouldBeEmpty();

        var tags = new List<string> { tag };
        foreach (var command in (string[])["pause", "resume", "cancel"])
        {
            await TellAsync(id, command);
            var changed = await AskAsync(id, ("If-None-Match", string.Join(", ", tags)));
            changed.StatusCode.ShouldBeOneOf(HttpStatusCode.Accepted, HttpStatusCode.OK);
            tags.Add(changed.Headers.ETag!.ToString());
        }
        (await AskAsync(id, ("If-None-Match", tags[^1]))).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }
}
