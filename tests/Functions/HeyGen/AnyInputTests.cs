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

    private static readonly Dictionary<string, Dictionary<string, string>> Good = new()
    {
        ["/v3/video-translations"] = new()
        {
            ["video"] = """{"type":"url","url":"https://example.com/a"}""",
            ["output_languages"] = "[\"es\"]",
        },
        ["/v3/video-translations/batches"] = new()
        {
            ["video_translations"] =
                """[{"video":{"type":"url","url":"https://example.com/a"},"output_languages":["es","fr"]}]""",
        },
        ["/v2/video_translate"] = new() { ["video_url"] = "\"https://example.com/a\"", ["output_language"] = "\"es\"" },
        ["/v3/webhooks/endpoints"] = new() { ["url"] = "\"https://example.com/a\"" },
    };

    /// <summary>Good bodies, in which up to four fields are something else.</summary>
    private static readonly Gen<(string Path, string Body)> Call =
        from path in Gen.Elements(Good.Keys.ToArray())
        from count in Gen.Choose(0, 4)
        from names in Gen.ListOf(Gen.Elements(Fields), count)
        from values in Gen.ListOf(Value, count)
        select (path, Write(Good[path], names.Zip(values)));

    private static string Write(Dictionary<string, string> good, IEnumerable<(string Name, string Value)> others)
    {
        var all = new Dictionary<string, string>(good);
        foreach (var (name, value) in others)
        {
            all[name] = value;
        }
        return $"{{{string.Join(',', all.Select(field => $"\"{field.Key}\":{field.Value}"))}}}";
    }

    [Fact]
    public async Task AnyBody_IsAcceptedOrRefused_NeverAnErrorOfOurs()
    {
        await using var host = await HeyGenHost.StartAsync();
        var refused = 0;
        var calls = Call.Sample(100, new Rnd(20260102, 3), 300).ToList();
        foreach (var (path, body) in calls)
        {
            var answer = await host.SendAsync("POST", path, body);
            if (!answer.IsSuccessStatusCode)
            {
                refused++;
                var error = await answer.ErrorAsync(HttpStatusCode.BadRequest);
                error.Text("code").ShouldBe("invalid_parameter", $"{path} {body}");
            }
        }

        refused.ShouldBeInRange(calls.Count / 10, calls.Count * 9 / 10);
        await host.AfterAsync(10);
        var jobs = await host.DataAsync("GET", "/v3/video-translations?limit=100");
        jobs.GetArrayLength().ShouldBeGreaterThan(20);
        jobs.All("status").ShouldAllBe(status => status == "completed");
    }
}
