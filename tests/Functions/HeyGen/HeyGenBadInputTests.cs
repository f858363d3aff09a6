using System.Net;

namespace TranslationFunctions.Tests.Functions.HeyGen;

/// <summary>Calls that are not valid: refused with HeyGen's shape and the right status, and without a trace.</summary>
public sealed class HeyGenBadInputTests(HeyGenBadInputTests.Host shared) : IClassFixture<HeyGenBadInputTests.Host>
{
    private const string Create = "/v3/video-translations";
    private const string Batch = "/v3/video-translations/batches";
    private const string Legacy = "/v2/video_translate";
    private const string Hooks = "/v3/webhooks/endpoints";
    private const string Good = """{"video":{"type":"url","url":"https://example.com/a"},"output_languages":["es"]""";

    /// <summary>The call, its body, the status and the field that is named.</summary>
    public static TheoryData<string, string?, int, string?> Bad { get; } =
        new()
        {
            { $"POST {Create}", null, 400, "video" },
            { $"POST {Create}", "", 400, "video" },
            { $"POST {Create}", "{", 400, "body" },
            { $"POST {Create}", "[]", 400, "body" },
            { $"POST {Create}", "\"text\"", 400, "body" },
            { $"POST {Create}", "null", 400, "body" },
            { $"POST {Create}", """{"video":"https://example.com/a","output_languages":["es"]}""", 400, "video" },
            { $"POST {Create}", """{"video":{},"output_languages":["es"]}""", 400, "video.type" },
            { $"POST {Create}", """{"video":{"type":"file"},"output_languages":["es"]}""", 400, "video.type" },
            { $"POST {Create}", """{"video":{"type":"url"},"output_languages":["es"]}""", 400, "video.url" },
            { $"POST {Create}", """{"video":{"type":"url","url":7},"output_languages":["es"]}""", 400, "video.url" },
            {
                $"POST {Create}",
                """{"video":{"type":"url","url":"talk.mp4"},"output_languages":["es"]}""",
                400,
                "video.url"
            },
            {
                $"POST {Create}",
                """{"video":{"type":"url","url":"ftp://a/b"},"output_languages":["es"]}""",
                400,
                "video.url"
            },
            { $"POST {Create}", """{"video":{"type":"asset_id"},"output_languages":["es"]}""", 400, "video.asset_id" },
            {
                $"POST {Create}",
                """{"video":{"type":"asset_id","asset_id":" "},"output_languages":["es"]}""",
                400,
                "video.asset_id"
            },
            { $"POST {Create}", """{"video":{"type":"url","url":"https://example.com/a"}}""", 400, "output_languages" },
            {
                $"POST {Create}",
                """{"video":{"type":"url","url":"https://example.com/a"},"output_languages":[]}""",
                400,
                "output_languages"
            },
            {
                $"POST {Create}",
                """{"video":{"type":"url","url":"https://example.com/a"},"output_languages":"es"}""",
                400,
                "output_languages"
            },
            {
                $"POST {Create}",
                """{"video":{"type":"url","url":"https://example.com/a"},"output_languages":["es",1]}""",
                400,
                "output_languages"
            },
            {
                $"POST {Create}",
                """{"video":{"type":"url","url":"https://example.com/a"},"output_languages":["Klingon"]}""",
                400,
                "output_languages"
            },
            {
                $"POST {Create}",
                """{"video":{"type":"url","url":"https://example.com/a"},"output_languages":["es","Klingon"]}""",
                400,
                "output_languages"
            },
            { $"POST {Create}", Good + ""","mode":"fast"}""", 400, "mode" },
            { $"POST {Create}", Good + ""","title":7}""", 400, "title" },
            { $"POST {Create}", Good + ""","title":"a","title":"b"}""", 400, "title" },
            { $"POST {Create}", Good + ""","title":"\ud800"}""", 400, "body" },
            { $"POST {Create}", Good + ""","callback_id":{} }""", 400, "callback_id" },
            { $"POST {Create}", Good + ""","callback_url":"no url"}""", 400, "callback_url" },
            { $"POST {Create}", Good + ""","enable_caption":"yes"}""", 400, "enable_caption" },
            { $"POST {Create}", Good + ""","translate_audio_only":1}""", 400, "translate_audio_only" },
            { $"POST {Create}", Good + ""","speaker_num":0}""", 400, "speaker_num" },
            { $"POST {Create}", Good + ""","speaker_num":1.5}""", 400, "speaker_num" },
            { $"POST {Create}", Good + ""","input_language":[]}""", 400, "input_language" },
            { $"POST {Create}", Good + ""","start_time":-1}""", 400, "start_time" },
            { $"POST {Create}", Good + ""","start_time":"0:10"}""", 400, "start_time" },
            { $"POST {Create}", Good + ""","start_time":10,"end_time":10}""", 400, "end_time" },
            { $"POST {Create}", Good + ""","end_time":0}""", 400, "end_time" },
            { $"POST {Create}", Good + ""","end_time":1e300}""", 400, "end_time" },
            { $"POST {Batch}", null, 400, "video_translations" },
            { $"POST {Batch}", """{"video_translations":{}}""", 400, "video_translations" },
            { $"POST {Batch}", """{"video_translations":[]}""", 400, "video_translations" },
            { $"POST {Batch}", """{"video_translations":["a"]}""", 400, "video_translations" },
            { $"POST {Batch}", $$"""{"video_translations":[{{Good}}},{}]}""", 400, "video_translations[1].video" },
            {
                $"POST {Batch}",
                $$"""{"video_translations":[{{Good}}},{{Good}},"mode":"x"}]}""",
                400,
                "video_translations[1].mode"
            },
            { $"POST {Batch}", $$"""{"video_translations":[{{Good}}}],"callback_url":"x"}""", 400, "callback_url" },
            { $"POST {Batch}", $$"""{"video_translations":[{{Good}}}],"title":[]}""", 400, "title" },
            { $"POST {Legacy}", null, 400, "video_url" },
            { $"POST {Legacy}", """{"output_language":"es"}""", 400, "video_url" },
            { $"POST {Legacy}", """{"video_url":"","output_language":"es"}""", 400, "video_url" },
            { $"POST {Legacy}", """{"video_url":"https://example.com/a"}""", 400, "output_language" },
            {
                $"POST {Legacy}",
                """{"video_url":"https://example.com/a","output_language":"es","output_languages":["fr"]}""",
                400,
                "output_language"
            },
            {
                $"POST {Legacy}",
                """{"video_url":"https://example.com/a","output_language":"Klingon"}""",
                400,
                "output_language"
            },
            {
                $"POST {Legacy}",
                """{"video_url":"https://example.com/a","output_languages":["Klingon"]}""",
                400,
                "output_languages"
            },
            { $"GET {Legacy}/nobody", null, 404, null },
            { $"GET {Create}/nobody", null, 404, null },
            { $"GET {Create}/vt-nobody", null, 404, null },
            { $"GET {Create}/nobody/caption?format=srt", null, 404, null },
            { $"GET {Create}/nobody/caption", null, 400, "format" },
            { $"PATCH {Create}/nobody", """{"title":"a"}""", 404, null },
            { $"PATCH {Create}/nobody", "{}", 400, "title" },
            { $"PATCH {Create}/nobody", """{"title":" "}""", 400, "title" },
            { $"PATCH {Create}/nobody", """{"title":["a"]}""", 400, "title" },
            { $"DELETE {Create}/nobody", null, 404, null },
            { $"DELETE {Create}/vt-nobody", null, 404, null },
            { $"GET {Create}?limit=0", null, 400, "limit" },
            { $"GET {Create}?limit=101", null, 400, "limit" },
            { $"GET {Create}?limit=ten", null, 400, "limit" },
            { $"GET {Create}?token=nonsense", null, 400, "token" },
            { $"GET {Batch}/nobody", null, 404, null },
            { $"GET {Batch}/vb-nobody", null, 404, null },
            { $"GET {Batch}/vb-nobody?limit=-1", null, 400, "limit" },
            { $"GET {Create}/statuses", null, 400, "video_translation_ids" },
            { $"GET {Create}/statuses?video_translation_ids=,&batch_ids=", null, 400, "video_translation_ids" },
            {
                $"GET {Create}/statuses?video_translation_ids={string.Join(',', Enumerable.Range(0, 101))}",
                null,
                400,
                "video_translation_ids"
            },
            { $"GET {Create}/statuses?batch_ids=a&token=x", null, 400, "token" },
            { $"GET {Create}/statuses?batch_ids=a&token=-1", null, 400, "token" },
            { $"POST {Hooks}", null, 400, "url" },
            { $"POST {Hooks}", """{"url":"nowhere"}""", 400, "url" },
            { $"POST {Hooks}", """{"url":"https://example.com/h","events":[]}""", 400, "events" },
            { $"POST {Hooks}", """{"url":"https://example.com/h","events":["video_translate.done"]}""", 400, "events" },
            { $"POST {Hooks}", """{"url":"https://example.com/h","events":"video_translate.fail"}""", 400, "events" },
            { "GET /v3/webhooks/events?limit=0", null, 400, "limit" },
            { "GET /v3/webhooks/events?event_type=x", null, 400, "event_type" },
            { "GET /v3/webhooks/events?token=x", null, 400, "token" },
            { $"POST {Create}", Good + ""","callback_url":"http://127.0.0.1/h"}""", 400, "callback_url" },
            { $"POST {Hooks}", """{"url":"http://10.0.0.1/h"}""", 400, "url" },
            { $"GET {Hooks}?limit=x", null, 400, "limit" },
            { $"PATCH {Hooks}/nobody", "{}", 404, null },
            { $"PATCH {Hooks}/nobody", """{"url":1}""", 400, "url" },
            { $"DELETE {Hooks}/nobody", null, 404, null },
            { $"POST {Hooks}/nobody/rotate-secret", null, 404, null },
        };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task Refused_AsHeyGenDoes_AndNothingIsThere(string call, string? body, int status, string? param)
    {
        var host = shared.App;
        var (method, path) = (call.Split(' ')[0], call.Split(' ')[1]);

        var error = await (await host.SendAsync(method, path, body)).ErrorAsync((HttpStatusCode)status);

        error.Text("code").ShouldBe(status == 404 ? "not_found" : "invalid_parameter");
        error.Text("message").ShouldNotBeNullOrWhiteSpace();
        error.Text("doc_url").ShouldNotBeNullOrWhiteSpace();
        error.Text("param").ShouldBe(param);
        error.TryGetProperty("param", out _).ShouldBe(param is not null);
        (await host.InstancesAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("256")]
    public async Task IdempotencyKey_ThatIsNotValid_IsRefused(string key)
    {
        var host = shared.App;
        var sent = key == "256" ? new string('k', 256) : key;

        var answer = await host.SendAsync("POST", Create, Good + "}", ("Idempotency-Key", sent));

        (await answer.ErrorAsync(HttpStatusCode.BadRequest)).Text("param").ShouldBe("Idempotency-Key");
        (await host.InstancesAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData(Create, 64)]
    [InlineData(Legacy, 64)]
    [InlineData(Hooks, 64)]
    [InlineData(Batch, 1024)]
    public async Task Body_ThatIsTooLong_IsRefused(string path, int kilobytes)
    {
        var host = shared.App;

        var answer = await host.SendAsync("POST", path, new string(' ', (kilobytes * 1024) + 1));

        (await answer.ErrorAsync(HttpStatusCode.RequestEntityTooLarge)).Text("code").ShouldBe("payload_too_large");
    }

    /// <summary>One app for all: nothing of what is refused may stay in it.</summary>
    public sealed class Host : IAsyncLifetime
    {
        internal HeyGenHost App { get; private set; } = null!;

        public async ValueTask InitializeAsync() => App = await HeyGenHost.StartAsync();

        public ValueTask DisposeAsync() => App.DisposeAsync();
    }
}
