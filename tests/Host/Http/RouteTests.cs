using System.Net;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using TranslationFunctions.EmbeddedHost.Functions;
using TranslationFunctions.EmbeddedHost.Http;

namespace TranslationFunctions.Tests.Host.Http;

public sealed class RouteTests
{
    [Theory]
    [InlineData("GET", "/api/jobs", "list")]
    [InlineData("GET", "/API/Jobs/", "list")]
    [InlineData("POST", "/api/jobs", "create")]
    [InlineData("GET", "/api/jobs/12", "number 12")]
    [InlineData("GET", "/api/jobs/a%20b", "text a b")]
    [InlineData("GET", "/api/files/a/b/c.txt", "rest a/b/c.txt")]
    [InlineData("GET", "/api/pages", "page none")]
    [InlineData("GET", "/api/pages/3", "page 3")]
    [InlineData("PATCH", "/api/NoRoute", "no route")]
    [InlineData("GET", "/api", "root")]
    public async Task Request_OfAKnownRoute_ReachesItsFunction(string method, string path, string answer)
    {
        await using var server = await RunningServer.StartAsync(typeof(Routed));

        var response = await server.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        (await response.Content.ReadAsStringAsync()).ShouldBe(answer);
    }

    [Theory]
    [InlineData("GET", "/jobs")]
    [InlineData("GET", "/api/unknown")]
    [InlineData("DELETE", "/api/jobs")]
    [InlineData("HEAD", "/api/jobs")]
    public async Task Request_WithoutAFunction_Is404(string method, string path)
    {
        await using var server = await RunningServer.StartAsync(typeof(Routed));

        var response = await server.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        response.Content.Headers.Allow.ShouldBeEmpty();
        (await response.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "/jobs")]
    [InlineData("/my/own/", "/my/own/jobs")]
    public async Task Prefix_OfTheHost_ComesBeforeEachRoute(string prefix, string path)
    {
        await using var server = await RunningServer.StartAsync(
            [typeof(Routed)],
            new HttpServerOptions { RoutePrefix = prefix },
            _ => { }
        );

        (await server.Client.GetStringAsync(path)).ShouldBe("list");
    }

    [Fact]
    public void Routes_OfOneShapeAndMethod_AreRefusedNamingBoth()
    {
        var catalog = FunctionCatalog.Discover([typeof(Colliding)]);

        var refused = Should.Throw<InvalidFunctionsException>(() => RouteTable.Of(catalog, "api"));

        var problem = refused.Problems.ShouldHaveSingleItem();
        problem.ShouldContain($"{typeof(Colliding).FullName}.First");
        problem.ShouldContain($"{typeof(Colliding).FullName}.Second");
        problem.ShouldContain("'api/Items/{id}' and 'api/items/{name}'");
    }

    [Fact]
    public void Route_ThatDoesNotParse_IsRefusedNamingItsFunction()
    {
        var catalog = FunctionCatalog.Discover([typeof(Unreadable)]);

        var refused = Should.Throw<InvalidFunctionsException>(() => RouteTable.Of(catalog, "api"));

        refused.Message.ShouldContain($"{typeof(Unreadable).FullName}.Broken has the route 'a/{{b'");
    }

    public static class Routed
    {
        [Function("list")]
        public static string List([HttpTrigger("get", Route = "jobs")] HttpRequestData request) => "list";

        [Function("create")]
        public static string Create([HttpTrigger("post", Route = "jobs")] HttpRequestData request) => "create";

        [Function("byNumber")]
        public static string ByNumber([HttpTrigger("get", Route = "jobs/{id:int}")] HttpRequestData request, int id) =>
            $"number {id}";

        [Function("byText")]
        public static string ByText([HttpTrigger("get", Route = "jobs/{id}")] HttpRequestData request, string id) =>
            $"text {id}";

        [Function("files")]
        public static string Files(
            [HttpTrigger("get", Route = "files/{*path}")] HttpRequestData request,
            string path
        ) => $"rest {path}";

        [Function("pages")]
        public static string Pages(
            [HttpTrigger("get", Route = "pages/{page:int?}")] HttpRequestData request,
            int? page
        ) => $"page {page?.ToString() ?? "none"}";

        [Function("NoRoute")]
        public static string NoRoute([HttpTrigger] HttpRequestData request) => "no route";

        [Function("root")]
        public static string Root([HttpTrigger(Route = "/")] HttpRequestData request) => "root";
    }

    public static class Colliding
    {
        [Function("first")]
        public static void First([HttpTrigger("get", "put", Route = "Items/{id}")] HttpRequestData request) { }

        [Function("second")]
        public static void Second([HttpTrigger("PUT", Route = "items/{name}")] HttpRequestData request) { }

        [Function("third")]
        public static void Third([HttpTrigger("delete", Route = "items/{name}")] HttpRequestData request) { }

        [Function("fourth")]
        public static void Fourth([HttpTrigger(Route = "items/{name:guid}")] HttpRequestData request) { }
    }

    public static class Unreadable
    {
        [Function("broken")]
        public static void Broken([HttpTrigger(Route = "a/{b")] HttpRequestData request) { }
    }
}
