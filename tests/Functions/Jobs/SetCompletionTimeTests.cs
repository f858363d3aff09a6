using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace TranslationFunctions.Tests.Functions.Jobs;

public sealed class SetCompletionTimeTests()
    : JobScene(("Simulation:Failure:Model", "fixed"), ("Simulation:Failure:Probability", "0"))
{
    private async Task<HttpResponseMessage> SetAsync(string body)
    {
        var answer = await Http.PostAsync("/set_completion_time", new StringContent(body));
        await AfterAsync(0);
        return answer;
    }

    private async Task<string> DefaultStatusAsync()
    {
        await AfterAsync(0);
        var status = await Http.GetFromJsonAsync<JsonElement>("/status");
        return $"{status.GetProperty("result")} {status.GetProperty("remaining_seconds")}";
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Set_StartsTheDefaultJobAnew_WhetherItRunsOrNot(bool started)
    {
        if (started)
        {
            await Http.GetAsync("/status");
            await AfterAsync(3);
        }

        var answer = await SetAsync("""{"completion_time":15}""");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var json = await JsonAsync(answer);
        json.GetProperty("completion_time").GetDouble().ShouldBe(15);
        json.GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
        (await DefaultStatusAsync()).ShouldBe("pending 15");
        await AfterAsync(15);
        (await DefaultStatusAsync()).ShouldBe("completed 0");
        await SetAsync("""{"completion_time":2.5}""");
        (await DefaultStatusAsync()).ShouldBe("pending 2.5");
    }

    [Fact]
    public async Task Set_IsWhatNewJobsTake_UnlessTheySay()
    {
        await SetAsync("""{"completion_time":15}""");

        (await StatusAsync(await PostAsync(""))).ShouldBe("running 0 15");
        (await StatusAsync(await StartAsync(4))).ShouldBe("running 0 4");
    }

    [Fact]
    public async Task Set_ManyAtOnce_LeavesOneJobOfOneOfTheTimes()
    {
        var answers = await Task.WhenAll(
            Enumerable
                .Range(1, 10)
                .Select(i =>
                    Http.PostAsync("/set_completion_time", new StringContent($$"""{"completion_time":{{i}}}"""))
                )
        );

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.OK);
        (await DefaultStatusAsync()).ShouldStartWith("pending ");
        (await ListAsync("")).ShouldBe(["default"]);
    }

    [Theory]
    [InlineData("", "completion_time")]
    [InlineData("""{"completion_time":-1}""", "completion_time")]
    [InlineData("""{"completion_time":"15"}""", "completion_time")]
    [InlineData("""{"completion_time":86401}""", "completion_time")]
    [InlineData("""{"completion_time":1,"x":2}""", "x")]
    [InlineData("15", "body")]
    public async Task Set_ThatIsNotAllowed_IsNamed_AndChangesNothing(string body, string field)
    {
        var answer = await SetAsync(body);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await JsonAsync(answer)).GetProperty("errors").TryGetProperty(field, out _).ShouldBeTrue();
        (await ListAsync("")).ShouldBeEmpty();
    }
}
