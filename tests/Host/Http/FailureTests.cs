using System.Net;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Extensions.Logging;

namespace TranslationFunctions.Tests.Host.Http;

public sealed class FailureTests
{
    [Theory]
    [InlineData("now")]
    [InlineData("later")]
    [InlineData("after-writing")]
    public async Task Function_ThatThrows_Is500WithoutABodyAndLoggedByName(string route)
    {
        await using var server = await RunningServer.StartAsync(typeof(Failing));

        var answer = await server.Client.GetAsync($"/api/{route}");

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        answer.Headers.Contains("X-Half").ShouldBeFalse();
        var line = server.Log.Lines.Single(line => line.Level == LogLevel.Error);
        line.Text.ShouldBe($"Function '{route}' failed to answer a request.");
        line.Error!.Message.ShouldBe("the secret");
    }

    [Fact]
    public async Task Server_AfterAFailure_GoesOn()
    {
        await using var server = await RunningServer.StartAsync(typeof(Failing));

        await server.Client.GetAsync("/api/now");

        (await server.Client.GetStringAsync("/api/fine")).ShouldBe("fine");
        server.Work.Started.ShouldBe(2);
    }

    [Fact]
    public async Task Log_OfRequestsThatWentWell_IsEmpty()
    {
        await using var server = await RunningServer.StartAsync(typeof(Failing));

        await server.Client.GetAsync("/api/fine");
        await server.Client.GetAsync("/api/unknown");

        server.Log.Lines.ShouldBeEmpty();
    }

    public static class Failing
    {
        [Function("now")]
        public static string Now([HttpTrigger] HttpRequestData request) =>
            throw new InvalidOperationException("the secret");

        [Function("later")]
        public static async Task<string> Later([HttpTrigger] HttpRequestData request)
        {
            await Task.Yield();
            throw new InvalidOperationException("the secret");
        }

        [Function("after-writing")]
        public static async Task<HttpResponseData> AfterWriting([HttpTrigger] HttpRequestData request)
        {
            var response = request.CreateResponse();
            response.Headers.Add("X-Half", "done");
            await response.WriteStringAsync("half");
            throw new InvalidOperationException("the secret");
        }

        [Function("fine")]
        public static string Fine([HttpTrigger] HttpRequestData request) => "fine";
    }
}
