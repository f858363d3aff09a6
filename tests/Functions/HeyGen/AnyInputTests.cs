using System.Net;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace TranslationFunctions.Tests.Functions.HeyGen;

/// <summary>Whatever is sent, the answer is one of HeyGen's, and only what was accepted is there.</summary>
public sealed class AnyInputTests
{
    private static readonly string[] Fields =
    [
        "video",
        "video_url",
        "output_language",
        "output_languages",
        "title",
        "mode",
        "callback_url",
        "callback_id",
        "enable_caption",
        "translate_audio_only",
        "speaker_num",
        "start_time",
        "end_time",
        "input_language",
        "video_translations",
        "url",
        "events",
        "unknown",
    ];

    private static readonly Gen<string> Value = Gen.Elements(
        "null",
        "true",
        "-1",
        "0",
        "2.5",
        "1e999",
        "\"\"",
        "\"es\"",
        "\"speed\"",
        "\"https://example.com/a\"",
        "\"\\u0000\"",
        "\"\\udc00\"",
        "[]",
        "[\"es\"]",
        "[\"es\",\"fr\",null]",
        "[[[]]]",
        "{}",
        """{"type":"url","url":"https://example.com/a"}""",
        """{"type":"asset_id","asset_id":"a"}""",
        """[{"video":{"type":"url","url":"https://example.com/a"},"output_languages":["es"]}]"""
    );

    private static readonly Gen<string> Body =
        from names in Gen.SubListOf(Fields)
        from values in Gen.ListOf(Value, names.Count)
        select $"{{{string.Join(',', names.Zip(values, (name, value) => $"\"{name}\":{value}"))}}}";

    private static readonly Gen<(string Path, string Body)> Call =
        from path in Gen.Elements(
            "/v3/video-translations",
            "/v3/video-translations/batches",
            "/v2/video_translate",
            "/v3/webhooks/endpoints"
        )
        from body in Body
        select (path, body);

    [Fact]
    public async Task AnyBody_IsAcceptedOrRefused_NeverAnErrorOfOurs()
    {
        await using var host = await HeyGenHost.StartAsync();
        var accepted = 0;
        foreach (var (path, body) in Call.Sample(300, 300))
        {
            var answer = await host.SendAsync("POST", path, body);
            if (answer.IsSuccessStatusCode)
            {
                accepted++;
                continue;
            }
            var error = await answer.ErrorAsync(HttpStatusCode.BadRequest);
            error.Text("code").ShouldBe("invalid_parameter", $"{path} {body}");
        }

        accepted.ShouldBeGreaterThan(0);
        await host.AfterAsync(10);
        foreach (var id in await host.ListedAsync("?limit=100"))
        {
            (await host.GetAsync(id)).Text("status").ShouldBe("completed");
        }
    }
}
