using System.Text;
using System.Text.Json;
using TranslationFunctions.Http;
using TranslationFunctions.Jobs;
using TranslationFunctions.Simulation;

namespace TranslationFunctions.Tests.Functions.Jobs;

public class JobRequestTests
{
    private static readonly SimulationOptions s_defaults = new();

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    [InlineData("{}")]
    [InlineData(
        """{"delay":null,"failure":null,"seed":null,"metadata":null,"video_url":null,"output_language":null}"""
    )]
    public void TryParse_NothingAsked_IsTheDefaultJob(string body)
    {
        JobRequest request = Parse(body);

        request.ShouldBe(JobRequest.Default(s_defaults));
        request.Job.Delay.ShouldBe(new UniformDelay(10, 30));
        request.Job.Failure.ShouldBe(new FixedFailure(0.05));
    }

    [Fact]
    public void TryParse_EverythingAsked_IsTaken()
    {
        JobRequest request = Parse(
            """
            {"video_url":"https://example.com/a%20b.mp4?x=1","output_language":"pt-BR","seed":9007199254740991,
             "delay":{"model":"gaussian","mean":10,"stddev":2.5},"failure":{"model":"fixed","probability":1},
             "metadata":{"a":[1,{"a":2}],"a":"twice is the caller's business"}}
            """
        );

        request.Job.VideoUrl.ShouldBe("https://example.com/a%20b.mp4?x=1");
        request.Job.OutputLanguage.ShouldBe("pt-BR");
        request.Seed.ShouldBe(Seeds.Max);
        request.Job.Delay.ShouldBe(new GaussianDelay(10, 2.5));
        request.Job.Failure.ShouldBe(new FixedFailure(1));
        request.Job.Metadata!.Value.GetProperty("a").GetString().ShouldBe("twice is the caller's business");
    }

    [Theory]
    [InlineData("""{"model":"fixed","seconds":0}""")]
    [InlineData("""{"model":"fixed","seconds":86400}""")]
    [InlineData("""{"seconds":1.5e1,"model":"fixed"}""")]
    [InlineData("""{"model":"uniform","min":10,"max":10}""")]
    [InlineData("""{"model":"gaussian","mean":0,"stddev":0}""")]
    public void TryParse_DelayAtTheLimits_IsTaken(string delay) => Parse($$"""{"delay":{{delay}}}""");

    [Theory]
    [InlineData("nonsense", "body")]
    [InlineData("{", "body")]
    [InlineData("{} {}", "body")]
    [InlineData("[]", "body")]
    [InlineData("null", "body")]
    [InlineData("\"text\"", "body")]
    [InlineData("""{"seed":1,}""", "body")]
    [InlineData("""{"metadata":{"a":"\ud800"}}""", "body")]
    [InlineData("""{"\udc00":1}""", "body")]
    [InlineData("""{"video_url":5}""", "video_url")]
    [InlineData("""{"video_url":""}""", "video_url")]
    [InlineData("""{"video_url":"/video.mp4"}""", "video_url")]
    [InlineData("""{"video_url":"ftp://example.com/video.mp4"}""", "video_url")]
    [InlineData("""{"video_url":"http://"}""", "video_url")]
    [InlineData("""{"video_url":"https:///video.mp4"}""", "video_url")]
    [InlineData("""{"output_language":["es"]}""", "output_language")]
    [InlineData("""{"output_language":""}""", "output_language")]
    [InlineData("""{"output_language":"  "}""", "output_language")]
    [InlineData("""{"delay":15}""", "delay")]
    [InlineData("""{"delay":[]}""", "delay")]
    [InlineData("""{"delay":{}}""", "delay.model")]
    [InlineData("""{"delay":{"model":"Fixed","seconds":1}}""", "delay.model")]
    [InlineData("""{"delay":{"model":null}}""", "delay.model")]
    [InlineData("""{"delay":{"model":1}}""", "delay.model")]
    [InlineData("""{"delay":{"model":"fixed"}}""", "delay.seconds")]
    [InlineData("""{"delay":{"model":"fixed","seconds":null}}""", "delay.seconds")]
    [InlineData("""{"delay":{"model":"fixed","seconds":"15"}}""", "delay.seconds")]
    [InlineData("""{"delay":{"model":"fixed","seconds":-0.001}}""", "delay.seconds")]
    [InlineData("""{"delay":{"model":"fixed","seconds":86400.001}}""", "delay.seconds")]
    [InlineData("""{"delay":{"model":"fixed","seconds":1e999}}""", "delay.seconds")]
    [InlineData("""{"delay":{"model":"fixed","seconds":1,"min":1}}""", "delay.min")]
    [InlineData("""{"delay":{"model":"uniform","min":true,"max":1}}""", "delay.min")]
    [InlineData("""{"delay":{"model":"uniform","min":1}}""", "delay.max")]
    [InlineData("""{"delay":{"model":"uniform","min":2,"max":1}}""", "delay.max")]
    [InlineData("""{"delay":{"model":"uniform","min":1,"min":2,"max":3}}""", "delay.min")]
    [InlineData("""{"delay":{"model":"gaussian","mean":-1,"stddev":1}}""", "delay.mean")]
    [InlineData("""{"delay":{"model":"gaussian","mean":1,"stddev":-1}}""", "delay.stddev")]
    [InlineData("""{"failure":0.5}""", "failure")]
    [InlineData("""{"failure":{"probability":0.5}}""", "failure.model")]
    [InlineData("""{"failure":{"model":"fixed"}}""", "failure.probability")]
    [InlineData("""{"failure":{"model":"fixed","probability":1.01}}""", "failure.probability")]
    [InlineData("""{"failure":{"model":"fixed","probability":0,"x":1}}""", "failure.x")]
    [InlineData("""{"seed":-1}""", "seed")]
    [InlineData("""{"seed":1.5}""", "seed")]
    [InlineData("""{"seed":"1"}""", "seed")]
    [InlineData("""{"seed":9007199254740992}""", "seed")]
    [InlineData("""{"seed":99999999999999999999}""", "seed")]
    [InlineData("""{"seed":1,"seed":1}""", "seed")]
    [InlineData("""{"metadata":"text"}""", "metadata")]
    [InlineData("""{"Seed":1}""", "Seed")]
    [InlineData("""{"unknown":null}""", "unknown")]
    public void TryParse_BadInput_NamesTheFieldAndNoOther(string body, string field)
    {
        FieldErrors errors = Refuse(Encoding.UTF8.GetBytes(body));

        errors.Reasons.Keys.ShouldBe([field]);
        errors.Reasons[field].ShouldHaveSingleItem().ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void TryParse_NotUtf8_NamesTheBody() =>
        Refuse([.. "{\"metadata\":{\"a\":\""u8, 0xFF, .. "\"}}"u8]).Reasons.Keys.ShouldBe(["body"]);

    [Fact]
    public void TryParse_TextTooLong_NamesTheField()
    {
        string url = "https://example.com/".PadRight(2049, 'a');
        string language = new('a', 65);

        Parse($$"""{"video_url":"{{url[..2048]}}","output_language":"{{language[..64]}}"}""");
        Refuse(Encoding.UTF8.GetBytes($$"""{"video_url":"{{url}}","output_language":"{{language}}"}"""))
            .Reasons.Keys.ShouldBe(["video_url", "output_language"]);
    }

    [Fact]
    public void TryParse_ManyBadFields_ReportsAllAtOnce() =>
        Refuse(
            """{"delay":{"model":"uniform","min":-1,"max":"x","y":1},"failure":1,"seed":-1,"metadata":[],"z":1,"z":2}"""u8
        )
            .Reasons.Keys.ShouldBe(
                ["delay.min", "delay.max", "delay.y", "failure", "seed", "metadata", "z"],
                ignoreOrder: true
            );

    [Fact]
    public void TryParse_DeepestMetadata_CanBeStored()
    {
        JobRequest request = Parse($$"""{"metadata":{{Nested(31)}}}""");

        JsonSerializer.Serialize(request.Job).ShouldContain("[[[");
        Refuse(Encoding.UTF8.GetBytes($$"""{"metadata":{{Nested(32)}}}""")).Reasons.Keys.ShouldBe(["body"]);

        static string Nested(int depth) => $$"""{"a":{{new string('[', depth - 1)}}{{new string(']', depth - 1)}}}""";
    }

    [Fact]
    public void TryParseMetadata_AnyObject_IsKept()
    {
        JobRequest
            .TryParseMetadata("""{"delay":"mine","n":1}"""u8.ToArray(), s_defaults, out JobRequest? request, out _)
            .ShouldBeTrue();

        request.Job.Metadata!.Value.GetRawText().ShouldBe("""{"delay":"mine","n":1}""");
        request.Job.Delay.ShouldBe(s_defaults.Delay);
        request.Seed.ShouldBeNull();
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{")]
    public void TryParseMetadata_NotAnObject_NamesTheBody(string body)
    {
        JobRequest
            .TryParseMetadata(Encoding.UTF8.GetBytes(body), s_defaults, out _, out FieldErrors errors)
            .ShouldBeFalse();

        errors.Reasons.Keys.ShouldBe(["body"]);
    }

    private static JobRequest Parse(string body)
    {
        JobRequest
            .TryParse(Encoding.UTF8.GetBytes(body), s_defaults, out JobRequest? request, out FieldErrors errors)
            .ShouldBeTrue(string.Join(", ", errors.Reasons.Keys));
        return request;
    }

    private static FieldErrors Refuse(ReadOnlySpan<byte> body)
    {
        JobRequest
            .TryParse(body.ToArray(), s_defaults, out JobRequest? request, out FieldErrors errors)
            .ShouldBeFalse();
        request.ShouldBeNull();
        return errors;
    }
}
