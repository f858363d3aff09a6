using System.Net;
using System.Text;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;

namespace TranslationFunctions.Tests.Host.Http;

public sealed class ResponseTests
{
    [Fact]
    public async Task Response_WithStatusHeadersAndBody_ArrivesWhole()
    {
        await using var server = await RunningServer.StartAsync(typeof(Answers));

        var answer = await server.Client.GetAsync("/api/full");

        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        answer.Headers.GetValues("X-Many").ShouldBe(["a", "b"]);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/markdown");
        answer.Content.Headers.ContentLength.ShouldBe(5);
        (await answer.Content.ReadAsStringAsync()).ShouldBe("# hi\n");
    }

    [Fact]
    public async Task Cookies_OfAResponse_BecomeSetCookieHeaders()
    {
        await using var server = await RunningServer.StartAsync(typeof(Answers));

        var answer = await server.Client.GetAsync("/api/cookies");

        answer
            .Headers.GetValues("Set-Cookie")
            .ShouldBe(["plain=one", "full=two; max-age=60; path=/x; secure; samesite=strict; httponly"]);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("done")]
    [InlineData("missing")]
    public async Task Function_ThatReturnsNothing_Answers204WithoutABody(string route)
    {
        await using var server = await RunningServer.StartAsync(typeof(Answers));

        var answer = await server.Client.GetAsync($"/api/{route}");

        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("text", "text/plain; charset=utf-8", "héllo")]
    [InlineData("object", "application/json; charset=utf-8", """{"Name":"n","Count":2}""")]
    [InlineData("number", "application/json; charset=utf-8", "42")]
    public async Task Function_ThatReturnsAValue_AnswersItWith200(string route, string type, string body)
    {
        await using var server = await RunningServer.StartAsync(typeof(Answers));

        var answer = await server.Client.GetAsync($"/api/{route}");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe(type);
        (await answer.Content.ReadAsStringAsync()).ShouldBe(body);
    }

    [Theory]
    [InlineData("marked", "marked")]
    [InlineData("typed", "typed")]
    public async Task Result_WithAnHttpProperty_AnswersThatProperty(string route, string body)
    {
        await using var server = await RunningServer.StartAsync(typeof(Answers));

        (await server.Client.GetStringAsync($"/api/{route}")).ShouldBe(body);
    }

    [Fact]
    public async Task Head_OfAFunctionThatTakesIt_HasTheLengthAndNoBody()
    {
        await using var server = await RunningServer.StartAsync(typeof(Answers));

        var answer = await server.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/api/full"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        answer.Content.Headers.ContentLength.ShouldBe(5);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task NotModified_WithABodyWritten_IsSentWithoutIt()
    {
        await using var server = await RunningServer.StartAsync(typeof(Answers));

        var answer = await server.Client.GetAsync("/api/unchanged");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        answer.Headers.ETag!.Tag.ShouldBe("\"1\"");
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Body_ReplacedByAStream_IsSentFromItsStart()
    {
        await using var server = await RunningServer.StartAsync(typeof(Answers));

        (await server.Client.GetStringAsync("/api/replaced")).ShouldBe("own stream");
    }

    [Fact]
    public async Task Body_LargerThanAnyBuffer_ArrivesWhole()
    {
        await using var server = await RunningServer.StartAsync(typeof(Answers));

        var body = await server.Client.GetByteArrayAsync("/api/large");

        body.Length.ShouldBe(3_000_000);
        body.ShouldAllBe(value => value == 7);
    }

    [Fact]
    public async Task Body_ShorterThanAnnounced_IsSent_AndTheConnectionCloses()
    {
        await using var server = await RunningServer.StartAsync(typeof(Answers));

        using var answer = await server.Client.GetAsync("/api/short/half", HttpCompletionOption.ResponseHeadersRead);
        answer.Content.Headers.ContentLength.ShouldBe(8);
        var body = await answer.Content.ReadAsStreamAsync();
        (await body.ReadAtLeastAsync(new byte[8], 4)).ShouldBe(4);
        (
            await Should.ThrowAsync<HttpIOException>(() => body.ReadExactlyAsync(new byte[4]).AsTask())
        ).HttpRequestError.ShouldBe(HttpRequestError.ResponseEnded);
        (await server.Client.GetStringAsync("/api/text")).ShouldBe("héllo");
    }

    [Fact]
    public async Task Body_AnnouncedAndMissing_IsNoAnswer()
    {
        await using var server = await RunningServer.StartAsync(typeof(Answers));

        await Should.ThrowAsync<HttpRequestException>(() => server.Client.GetAsync("/api/short/"));
        (await server.Client.GetStringAsync("/api/text")).ShouldBe("héllo");
    }

    public static class Answers
    {
        [Function("short")]
        public static async Task<HttpResponseData> Short(
            [HttpTrigger("get", Route = "short/{text?}")] HttpRequestData request,
            string? text
        )
        {
            var response = request.CreateResponse();
            response.Headers.Add("Content-Length", "8");
            await response.WriteStringAsync(text ?? "");
            return response;
        }

        [Function("full")]
        public static async Task<HttpResponseData> Full([HttpTrigger("get", "head")] HttpRequestData request)
        {
            var response = request.CreateResponse(HttpStatusCode.Accepted);
            response.Headers.Add("X-Many", ["a", "b"]);
            response.Headers.Add("Content-Type", "text/markdown");
            await response.WriteStringAsync("# hi\n");
            return response;
        }

        [Function("cookies")]
        public static HttpResponseData Cookies([HttpTrigger] HttpRequestData request)
        {
            var response = request.CreateResponse();
            response.Cookies.Append("plain", "one");
            response.Cookies.Append(
                new HttpCookie("full", "two")
                {
                    Path = "/x",
                    MaxAge = 60,
                    Secure = true,
                    HttpOnly = true,
                    SameSite = SameSite.Strict,
                }
            );
            return response;
        }

        [Function("nothing")]
        public static void Nothing([HttpTrigger] HttpRequestData request) { }

        [Function("done")]
        public static Task Done([HttpTrigger] HttpRequestData request) => Task.CompletedTask;

        [Function("missing")]
        public static ValueTask<Record?> Missing([HttpTrigger] HttpRequestData request) => new((Record?)null);

        [Function("text")]
        public static string Text([HttpTrigger] HttpRequestData request) => "héllo";

        [Function("object")]
        public static async Task<Record> Object([HttpTrigger] HttpRequestData request)
        {
            await Task.Yield();
            return new Record("n", 2);
        }

        [Function("number")]
        public static ValueTask<int> Number([HttpTrigger] HttpRequestData request) => new(42);

        [Function("marked")]
        public static Marked WithMark([HttpTrigger] HttpRequestData request) =>
            new() { Answer = "marked", Other = "no" };

        [Function("typed")]
        public static async Task<Typed> WithType([HttpTrigger] HttpRequestData request)
        {
            var response = request.CreateResponse();
            await response.WriteStringAsync("typed");
            return new Typed { Other = "no", Response = response };
        }

        [Function("unchanged")]
        public static async Task<HttpResponseData> Unchanged([HttpTrigger] HttpRequestData request)
        {
            var response = request.CreateResponse(HttpStatusCode.NotModified);
            response.Headers.Add("ETag", "\"1\"");
            await response.WriteStringAsync("ignored");
            return response;
        }

        [Function("replaced")]
        public static HttpResponseData Replaced([HttpTrigger] HttpRequestData request)
        {
            var response = request.CreateResponse();
            response.Body = new MemoryStream(Encoding.UTF8.GetBytes("own stream"));
            response.Body.Seek(0, SeekOrigin.End);
            return response;
        }

        [Function("large")]
        public static async Task<HttpResponseData> Large([HttpTrigger] HttpRequestData request)
        {
            var response = request.CreateResponse();
            var piece = Enumerable.Repeat((byte)7, 1000).ToArray();
            for (var written = 0; written < 3000; written++)
            {
                await response.Body.WriteAsync(piece);
            }

            return response;
        }
    }

    public sealed record Record(string Name, int Count);

    public sealed class Marked
    {
        [HttpResult]
        public string? Answer { get; init; }

        public string? Other { get; init; }
    }

    public sealed class Typed
    {
        public string? Other { get; init; }

        public HttpResponseData? Response { get; init; }
    }
}
