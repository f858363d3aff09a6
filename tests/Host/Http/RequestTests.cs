using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using TranslationFunctions.EmbeddedHost.Http;

namespace TranslationFunctions.Tests.Host.Http;

public sealed class RequestTests
{
    [Fact]
    public async Task Request_AsSent_ReachesTheFunction()
    {
        await using var server = await RunningServer.StartAsync(typeof(Echo));
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/echo?a=1&a=2&b=x%20y");
        request.Headers.Add("X-Many", ["one", "two"]);
        request.Headers.Add("Cookie", "first=1; second=a=b; third");
        request.Content = new StringContent("béta");

        var echoed = await (await server.Client.SendAsync(request)).Content.ReadAsStringAsync();

        echoed
            .Split('\n')
            .ShouldBe([
                "PUT",
                new Uri(server.Client.BaseAddress!, "/api/echo?a=1&a=2&b=x%20y").ToString(),
                "a: 1,2",
                "b: x y",
                "X-Many: one, two",
                "Content-Type: text/plain; charset=utf-8",
                "first=1|second=a=b|third=",
                "béta",
                "béta again",
            ]);
    }

    [Fact]
    public async Task Body_LargerThanTheLimit_Is413AndDoesNotReachTheFunction()
    {
        await using var server = await RunningServer.StartAsync(
            [typeof(Echo)],
            new HttpServerOptions { MaxBodySize = 1000 },
            _ => { }
        );

        var tooLarge = await server.Client.PostAsync("/api/length", new ByteArrayContent(new byte[1001]));
        var justRight = await server.Client.PostAsync("/api/length", new ByteArrayContent(new byte[1000]));

        tooLarge.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await tooLarge.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        (await justRight.Content.ReadAsStringAsync()).ShouldBe("1000");
    }

    [Fact]
    public async Task Body_SentInChunksOverTheLimit_Is413()
    {
        await using var server = await RunningServer.StartAsync(
            [typeof(Echo)],
            new HttpServerOptions { MaxBodySize = 1000 },
            _ => { }
        );
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/length");
        request.Headers.TransferEncodingChunked = true;
        request.Content = new ByteArrayContent(new byte[2000]);

        (await server.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Body_OfMegabytes_ReachesTheFunctionWhole()
    {
        await using var server = await RunningServer.StartAsync(typeof(Echo));

        var answer = await server.Client.PostAsync("/api/length", new ByteArrayContent(new byte[5_000_000]));

        (await answer.Content.ReadAsStringAsync()).ShouldBe("5000000");
    }

    [Fact]
    public async Task Headers_LargerThanTheLimit_Are431()
    {
        await using var server = await RunningServer.StartAsync(
            [typeof(Echo)],
            new HttpServerOptions { MaxHeadersSize = 1024 },
            _ => { }
        );
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/length");
        request.Headers.Add("X-Long", new string('x', 2000));

        (await server.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.RequestHeaderFieldsTooLarge);
    }

    [Fact]
    public async Task Requests_AtTheSameTime_DoNotMix()
    {
        await using var server = await RunningServer.StartAsync(typeof(Echo));

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 200)
                .Select(async number =>
                {
                    var sent = string.Concat(Enumerable.Repeat($"{number},", 500));
                    var answer = await server.Client.PostAsync("/api/back", new StringContent(sent));
                    return await answer.Content.ReadAsStringAsync() == sent;
                })
        );

        answers.ShouldAllBe(same => same);
    }

    [Fact]
    public async Task Trace_OfTheCaller_IsTheFunctions()
    {
        const string parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        await using var server = await RunningServer.StartAsync(typeof(Echo));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/trace");
        request.Headers.Add("traceparent", parent);
        request.Headers.Add("tracestate", "k=v");

        var answer = await (await server.Client.SendAsync(request)).Content.ReadAsStringAsync();

        answer.ShouldBe($"{parent} k=v");
    }

    public static class Echo
    {
        [Function("echo")]
        public static async Task<string> Back([HttpTrigger] HttpRequestData request)
        {
            var body = await request.ReadAsStringAsync();
            request.Body.Position = 0;
            var again = await new StreamReader(request.Body).ReadToEndAsync();
            return string.Join(
                '\n',
                request.Method,
                request.Url,
                $"a: {request.Query["a"]}",
                $"b: {request.Query["b"]}",
                $"X-Many: {string.Join(',', request.Headers.GetValues("X-Many"))}",
                $"Content-Type: {request.Headers.GetValues("Content-Type").Single()}",
                string.Join('|', request.Cookies.Select(cookie => $"{cookie.Name}={cookie.Value}")),
                body,
                $"{again} again"
            );
        }

        [Function("length")]
        public static string Length([HttpTrigger] HttpRequestData request) =>
            request.Body.Length.ToString(CultureInfo.InvariantCulture);

        [Function("back")]
        public static async Task<HttpResponseData> Copy([HttpTrigger] HttpRequestData request)
        {
            var response = request.CreateResponse();
            await Task.Yield();
            await request.Body.CopyToAsync(response.Body);
            return response;
        }

        [Function("trace")]
        public static string Trace([HttpTrigger] HttpRequestData request, FunctionContext context) =>
            $"{context.TraceContext.TraceParent} {context.TraceContext.TraceState}";
    }
}
