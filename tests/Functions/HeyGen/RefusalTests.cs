using System.Net;
using TranslationFunctions.HeyGen;

namespace TranslationFunctions.Tests.Functions.HeyGen;

/// <summary>Keys and limits.</summary>
public sealed class RefusalTests
{
    private const string Create = "/v3/video-translations";
    private const string Batch = "/v3/video-translations/batches";
    private const string Legacy = "/v2/video_translate";
    private const string Hooks = "/v3/webhooks/endpoints";
    private const string Good = """{"video":{"type":"url","url":"https://example.com/a"},"output_languages":["es"]""";

    [Fact]
    public async Task FieldsThatNobodyHereKnows_AreIgnored()
    {
        await using var host = await HeyGenHost.StartAsync();

        await host.CreateAsync(
            ""","enable_dynamic_duration":true,"srt":null,"stock_voice_config":{"use_stock_voice":true}"""
        );

        (await host.ListedAsync()).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Key_WhenOneIsConfigured_IsNeededByEveryCall()
    {
        await using var host = await HeyGenHost.StartAsync(("HeyGen:ApiKey", "secret"));
        string[] calls =
        [
            $"POST {Create}",
            $"GET {Create}",
            $"GET {Create}/x",
            $"PATCH {Create}/x",
            $"DELETE {Create}/x",
            $"GET {Create}/languages",
            $"GET {Create}/x/caption",
            $"POST {Batch}",
            $"GET {Batch}/x",
            $"GET {Create}/statuses",
            $"POST {Hooks}",
            $"GET {Hooks}",
            $"PATCH {Hooks}/x",
            $"DELETE {Hooks}/x",
            $"POST {Hooks}/x/rotate-secret",
            "GET /v3/webhooks/event-types",
            "GET /v3/webhooks/events",
            $"POST {Legacy}",
            $"GET {Legacy}/x",
            $"GET {Legacy}/target_languages",
        ];
        foreach (var call in calls)
        {
            var (method, path) = (call.Split(' ')[0], call.Split(' ')[1]);
            foreach (var key in new[] { null, "", "Secret", "secret1" })
            {
                var answer = key is null
                    ? await host.SendAsync(method, path)
                    : await host.SendAsync(method, path, null, ("x-api-key", key));
                (await answer.ErrorAsync(HttpStatusCode.Unauthorized)).Text("code").ShouldBe("unauthorized", call);
            }
            var right = await host.SendAsync(method, path, null, ("x-api-key", "secret"));
            right.StatusCode.ShouldNotBe(HttpStatusCode.Unauthorized, call);
        }
        (await host.SendAsync("POST", "/jobs")).StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task Key_OfTheApp_IsNeeded_WhereThereIsNoneOfThisApi()
    {
        await using var host = await HeyGenHost.StartAsync(
            ("ApiKeys:Read", "to-read-1"),
            ("ApiKeys:Control", "to-control-1")
        );

        foreach (
            var (call, key, status) in new[]
            {
                ("GET", null, HttpStatusCode.Unauthorized),
                ("GET", "wrong", HttpStatusCode.Unauthorized),
                ("GET", "to-read-1", HttpStatusCode.OK),
                ("GET", "to-control-1", HttpStatusCode.OK),
                ("POST", null, HttpStatusCode.Unauthorized),
                ("POST", "to-read-1", HttpStatusCode.Forbidden),
                ("POST", "to-control-1", HttpStatusCode.OK),
            }
        )
        {
            var body = call == "POST" ? Good + "}" : null;
            var answer = key is null
                ? await host.SendAsync(call, Create, body)
                : await host.SendAsync(call, Create, body, ("X-Api-Key", key));
            answer.StatusCode.ShouldBe(status, $"{call} {key}");
        }
    }

    [Fact]
    public async Task Creation_PastTheLimit_Is429_UntilAJobHasEnded()
    {
        await using var host = await HeyGenHost.StartAsync(("HeyGen:MaxConcurrent", "2"));
        await host.JsonAsync("POST", "/jobs", "{}");
        await host.CreateAsync();
        await host.AfterAsync(2.5);
        await host.CreateAsync();

        foreach (
            var (path, body) in new[] { (Create, Good + "}"), (Batch, $$"""{"video_translations":[{{Good}}}]}""") }
        )
        {
            var refused = await host.SendAsync("POST", path, body);
            refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(8));
            (await refused.ErrorAsync(HttpStatusCode.TooManyRequests)).Text("code").ShouldBe("rate_limit_exceeded");
        }
        (await host.ListedAsync()).Length.ShouldBe(2);
        await host.AfterAsync(7.5);
        await host.CreateAsync();
    }

    [Fact]
    public async Task Creations_AtOnce_AreAdmittedOneByOne_AndAKeyThatWasUsedStillAnswers()
    {
        await using var host = await HeyGenHost.StartAsync(("HeyGen:MaxConcurrent", "3"));
        var key = ("Idempotency-Key", "k");
        var first = await host.JsonAsync("POST", Create, Good + "}", key);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 12).Select(_ => host.App.Client.PostAsync(Create, new StringContent(Good + "}")))
        );

        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(2);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ShouldBe(10);
        (await host.JsonAsync("POST", Create, Good + "}", key)).GetRawText().ShouldBe(first.GetRawText());
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("ten")]
    public async Task Limit_ThatIsNone_StopsTheStart_AndIsNamed(string limit)
    {
        var error = await Should.ThrowAsync<Exception>(() => HeyGenHost.StartAsync(("HeyGen:MaxConcurrent", limit)));
        error.ToString().ShouldContain("HeyGen:MaxConcurrent");
    }

    [Fact]
    public void Options_UnlessConfigured_AskForNoKeyAndHaveNoLimit()
    {
        new HeyGenOptions().ApiKey.ShouldBeNull();
        new HeyGenOptions().MaxConcurrent.ShouldBeNull();
    }
}
