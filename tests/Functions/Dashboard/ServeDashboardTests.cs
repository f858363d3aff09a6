using System.Net;
using TranslationFunctions.Tests.Architecture;
using TranslationFunctions.Tests.EndToEnd;

namespace TranslationFunctions.Tests.Functions.Dashboard;

/// <summary>The page and its files as they are served.</summary>
public class ServeDashboardTests
{
    private static readonly string Web = Path.Combine(Sources.Root, "functions", "Dashboard", "web");

    private static string TypeOf(string extension) =>
        extension switch
        {
            ".html" => "text/html; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            _ => "image/svg+xml",
        };

    [Fact]
    public async Task Files_OfThePage_AreServedAsTheyAre()
    {
        await using var simulator = await Simulator.StartAsync();

        foreach (var file in Directory.EnumerateFiles(Web))
        {
            var answer = await simulator.Host.Client.GetAsync($"assets/{Path.GetFileName(file)}");

            answer.StatusCode.ShouldBe(HttpStatusCode.OK, file);
            answer.Content.Headers.ContentType!.ToString().ShouldBe(TypeOf(Path.GetExtension(file)));
            (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(await File.ReadAllBytesAsync(file));
        }
    }

    [Fact]
    public async Task Page_IsServedAtTheRoot_WithWhatKeepsItSafe()
    {
        await using var simulator = await Simulator.StartAsync();

        var answer = await simulator.Host.Client.GetAsync("");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldStartWith("<!doctype html>");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        var policy = answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("script-src 'self';");
        policy.ShouldContain("style-src 'self';");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
    }

    [Fact]
    public async Task Copy_ThatIsStillGood_IsNotSentAgain()
    {
        await using var simulator = await Simulator.StartAsync();
        var first = await simulator.Host.Client.GetAsync("assets/dashboard.js");
        var tag = first.Headers.ETag!.ToString();

        first.Headers.CacheControl!.NoCache.ShouldBeTrue();
        (await AskAsync(tag)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await AskAsync($"\"other\", W/{tag}")).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await AskAsync("*")).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await AskAsync("\"other\"")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await AskAsync(tag)).Headers.ETag!.ToString().ShouldBe(tag);
        (await (await AskAsync(tag)).Content.ReadAsByteArrayAsync()).ShouldBeEmpty();

        async Task<HttpResponseMessage> AskAsync(string known)
        {
            using HttpRequestMessage request = new(HttpMethod.Get, "assets/dashboard.js");
            request.Headers.TryAddWithoutValidation("If-None-Match", known);
            return await simulator.Host.Client.SendAsync(request);
        }
    }

    [Fact]
    public async Task File_ThatThePageDoesNotHave_Is404()
    {
        await using var simulator = await Simulator.StartAsync();

        foreach (var path in (string[])["assets/nothing.js", "assets/..%2Findex.html", "assets/Dashboard.js"])
        {
            var answer = await simulator.Host.Client.GetAsync(path);

            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        }
    }

    [Fact]
    public void EveryFile_ThatIsNamed_Exists_AndEveryModuleIsPreloaded()
    {
        var page = File.ReadAllText(Path.Combine(Web, "index.html"));
        var named = Between(page, "\"assets/", '"').ToHashSet();
        var imported = Directory
            .EnumerateFiles(Web, "*.js")
            .SelectMany(file => Between(File.ReadAllText(file), "from \"./", '"'))
            .ToHashSet();

        imported.Count.ShouldBeGreaterThan(5);
        named.Where(name => !File.Exists(Path.Combine(Web, name))).ShouldBeEmpty();
        imported.Where(name => !File.Exists(Path.Combine(Web, name))).ShouldBeEmpty();
        imported.Except(named).ShouldBeEmpty();
    }

    private static IEnumerable<string> Between(string text, string before, char after) =>
        text.Split(before).Skip(1).Select(part => part[..part.IndexOf(after)]);
}
