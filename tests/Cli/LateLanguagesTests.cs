using System.Net;
using System.Text;
using TranslationFunctions.Cli;
using TranslationFunctions.Tests.Client;

namespace TranslationFunctions.Tests.Cli;

/// <summary>A parent names its languages before they have started.</summary>
public class LateLanguagesTests
{
    [Fact]
    public async Task Language_ThatHasNotStartedYet_IsAskedForAgain()
    {
        var run = await CommandRun.OfAsync(new Service(unknown: 3), ["watch", "parent"], OnItsOwnClock);

        run.ExitCode.ShouldBe((int)ExitCode.Ok, run.Error);
        run.Lines.ShouldContain("child fr  completed");
    }

    [Fact]
    public async Task Language_ThatIsGone_IsToldInTheEnd()
    {
        var run = await CommandRun.OfAsync(new Service(unknown: int.MaxValue), ["watch", "parent"], OnItsOwnClock);

        run.ExitCode.ShouldBe((int)ExitCode.NotFound);
        run.Error.ShouldContain("child");
        run.Lines.ShouldContain("parent  completed");
    }

    private static Surroundings OnItsOwnClock(Surroundings here) => here with { Time = new FakeClock() };

    /// <summary>A parent that ends when it is asked for again, and a child that is unknown for some asks.</summary>
    private sealed class Service(int unknown) : HttpMessageHandler
    {
        private int parentAsks;
        private int childAsks;

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var (status, body) = request.RequestUri!.Segments[^1] switch
            {
                "child" when ++childAsks <= unknown => (404, "{}"),
                "child" => (
                    200,
                    """{"job_id":"child","result":"completed","state":"completed","output_language":"fr"}"""
                ),
                _ when ++parentAsks == 1 => (
                    202,
                    """{"job_id":"parent","result":"pending","state":"running","children":["child"]}"""
                ),
                _ => (200, """{"job_id":"parent","result":"completed","state":"completed","children":["child"]}"""),
            };
            var content = new StringContent(body, Encoding.UTF8, "application/json");
            return Task.FromResult(
                new HttpResponseMessage((HttpStatusCode)status) { Content = content, RequestMessage = request }
            );
        }
    }
}
