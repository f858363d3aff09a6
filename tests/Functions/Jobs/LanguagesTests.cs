using System.Net;
using System.Text.Json;

namespace TranslationFunctions.Tests.Functions.Jobs;

/// <summary>One video in many languages.</summary>
public sealed class LanguagesTests : JobScene
{
    private async Task<(string Parent, string[] Children)> StartThreeAsync(string more = "")
    {
        var parent = await StartAsync(10, ""","languages":["es","fr","de"],"title":"talk" """ + more);
        var children = (await GetAsync(parent)).GetProperty("children");
        return (parent, [.. children.EnumerateArray().Select(id => id.GetString()!)]);
    }

    [Fact]
    public async Task Parent_SumsUpItsChildren_WhichAreJobsThemselves()
    {
        var (parent, children) = await StartThreeAsync();
        await AfterAsync(4);
        await TellAsync(children[1], "pause");
        await AfterAsync(4);

        (await StatusAsync(parent)).ShouldBe("running 0.6667 6");
        var status = await GetAsync(children[1]);
        status.GetProperty("parent_id").GetString().ShouldBe(parent);
        status.GetProperty("output_language").GetString().ShouldBe("fr");
        status.GetProperty("title").GetString().ShouldBe("talk");
        (await ListAsync("")).ShouldBe([parent, .. children], ignoreOrder: true);

        await AfterAsync(2);
        (await StatusAsync(parent)).ShouldBe("paused 0.8 6");
        await TellAsync(children[1], "resume");
        await AfterAsync(6);
        (await StatusAsync(parent)).ShouldBe("completed 1 0");
        (await EventsAsync(parent)).ShouldBe(["0 created", "16 completed"]);
    }

    [Fact]
    public async Task Commands_ReachAllChildren()
    {
        var (parent, children) = await StartThreeAsync();
        await AfterAsync(2);
        await TellAsync(parent, "pause");
        await AfterAsync(100);
        foreach (var id in children.Append(parent))
        {
            (await StatusAsync(id)).ShouldBe("paused 0.2 8");
        }

        await TellAsync(parent, "resume");
        await AfterAsync(1);
        (await StatusAsync(parent)).ShouldBe("running 0.3 7");
        await TellAsync(parent, "cancel");
        foreach (var id in children.Append(parent))
        {
            (await StatusAsync(id)).ShouldBe("canceled 0.3 0");
        }

        (await GetAsync(parent)).GetProperty("message").GetString().ShouldStartWith("3 of 3 languages failed. es: ");
        (await TellAsync(parent, "cancel")).ShouldBe(HttpStatusCode.Accepted);
        (await TellAsync(parent, "pause")).ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Child_ThatTheParentNames_IsNeverUnknown()
    {
        for (var i = 0; i < 20; i++)
        {
            var answer = await Http.PostAsync("/jobs", new StringContent("""{"languages":["es","fr"]}"""));
            var parent = (await JsonAsync(answer)).GetProperty("job_id").GetString()!;
            (await Http.GetAsync($"/status/{parent}-2")).StatusCode.ShouldBe(HttpStatusCode.Accepted);
            (await Http.GetAsync($"/status/{parent}-3")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Command_BeforeTheChildrenHaveStarted_ReachesThem()
    {
        var answer = await Http.PostAsync("/jobs", new StringContent("""{"languages":["es","fr"],"seed":1}"""));
        var parent = (await JsonAsync(answer)).GetProperty("job_id").GetString()!;
        await Http.PostAsync($"/jobs/{parent}/cancel", null);
        await AfterAsync(0);

        (await StatusAsync(parent)).ShouldStartWith("canceled");
    }

    [Fact]
    public async Task Parent_OfAFailedChild_Fails_AndSaysWhichAndWhy()
    {
        var parent = await PostAsync(
            """
            {"languages":["es","fr"],"delay":{"model":"fixed","seconds":1},"failure":{"model":"fixed","probability":1}}
            """
        );
        await AfterAsync(1);

        var status = await GetAsync(parent);
        status.GetProperty("state").GetString().ShouldBe("failed");
        status.GetProperty("message").GetString()!.ShouldContain("2 of 2 languages failed. es: ");
    }

    [Fact]
    public async Task SameSeed_GivesTheSameChildren_EachWithADrawOfItsOwn()
    {
        const string Body = """{"languages":["es","fr","de"],"seed":7}""";
        var first = await DelaysAsync(await PostAsync(Body));

        first.Distinct().Count().ShouldBe(3);
        (await DelaysAsync(await PostAsync(Body))).ShouldBe(first);
    }

    [Fact]
    public async Task Delete_OfTheParent_RemovesTheChildren_AndOfAChildIsRefused()
    {
        var (parent, children) = await StartThreeAsync();
        await AfterAsync(10);

        (await Http.DeleteAsync($"/jobs/{children[0]}")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Http.DeleteAsync($"/jobs/{parent}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await ListAsync("")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"languages":[]}""")]
    [InlineData("""{"languages":"es"}""")]
    [InlineData("""{"languages":["es",1]}""")]
    [InlineData("""{"languages":["es",""]}""")]
    [InlineData("""{"languages":["es","ES"]}""")]
    [InlineData("""{"languages":["es"],"output_language":"fr"}""")]
    public async Task Languages_ThatAreNotAllowed_AreNamed(string body)
    {
        var answer = await Http.PostAsync("/jobs", new StringContent(body));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await JsonAsync(answer)).GetProperty("errors").TryGetProperty("languages", out _).ShouldBeTrue();
    }

    private async Task<double[]> DelaysAsync(string parent)
    {
        var children = (await GetAsync(parent)).GetProperty("children").EnumerateArray().Select(id => id.GetString()!);
        return
        [
            .. (await Task.WhenAll(children.Select(GetAsync))).Select(status =>
                (
                    status.GetProperty("estimated_completion").GetDateTimeOffset()
                    - status.GetProperty("created_at").GetDateTimeOffset()
                ).TotalSeconds
            ),
        ];
    }
}
