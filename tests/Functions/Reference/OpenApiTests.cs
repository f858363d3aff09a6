using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using TranslationFunctions.EmbeddedHost.Functions;
using TranslationFunctions.EmbeddedHost.Http;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.Jobs;
using TranslationFunctions.Tests.Functions.Jobs;

namespace TranslationFunctions.Tests.Functions.Reference;

/// <summary>GET /openapi.json says what runs.</summary>
public sealed partial class OpenApiTests : IAsyncLifetime
{
    private FunctionsTestHost host = null!;
    private JsonElement document;

    public async ValueTask InitializeAsync()
    {
        host = await FunctionsTestHost.StartAsync<StartJob>();
        document = await host.Client.GetFromJsonAsync<JsonElement>("/openapi.json");
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public void Paths_AreTheRoutesThatAreServed() =>
        Operations()
            .Select(operation => $"{operation.Method} {operation.Path}")
            .ShouldBe(
                RouteTable
                    .Of(FunctionCatalog.Discover(typeof(StartJob).Assembly), prefix: "")
                    .SelectMany(route =>
                        route.Methods.Select(method =>
                            $"{method.ToLowerInvariant()} /{route.Pattern.RawText!.Trim('/')}"
                        )
                    ),
                ignoreOrder: true
            );

    [Fact]
    public void Operations_EachSayWhatTheyDoAndHowTheyMayBeAnswered() =>
        Operations()
            .Where(operation =>
                string.IsNullOrEmpty(operation.Value.GetProperty("summary").GetString())
                || !operation.Value.GetProperty("responses").EnumerateObject().Any()
            )
            .Select(operation => operation.Path)
            .ShouldBeEmpty();

    [Fact]
    public void References_AllLeadSomewhere()
    {
        var schemas = document.GetProperty("components").GetProperty("schemas");
        var references = Reference().Matches(document.GetRawText()).Select(match => match.Groups[1].Value).ToHashSet();

        references.ShouldNotBeEmpty();
        references.ShouldBeSubsetOf(Names(schemas));
    }

    [Fact]
    public async Task NewJob_HasTheFieldsThatTheAppKnows()
    {
        var refused = await host.Client.PostAsync("/jobs", new StringContent("""{"?":1}"""));
        var reason = (await refused.Content.ReadFromJsonAsync<JsonElement>())
            .GetProperty("errors")
            .GetProperty("?")[0]
            .GetString()!;

        Properties("NewJob").ShouldBe(reason.Split("known are ")[1].Split(", "), ignoreOrder: true);
    }

    [Fact]
    public async Task Answers_HaveTheFieldsThatAreDescribed()
    {
        var started = await host.Client.PostAsync("/jobs", null);
        var job = await started.Content.ReadFromJsonAsync<JsonElement>();
        var id = job.GetProperty("job_id").GetString();

        Names(await GetAsync($"/status/{id}")).ShouldBe(Properties("JobStatus"), ignoreOrder: true);
        Names(await GetAsync("/jobs")).ShouldBe(Properties("JobPage"), ignoreOrder: true);
        Names(await GetAsync($"/jobs/{id}/events")).ShouldBe(Properties("JobTimeline"), ignoreOrder: true);
        Names(await GetAsync("/stats")).ShouldBe(Properties("JobStats"), ignoreOrder: true);
        Names(job).ShouldBeSubsetOf(Properties("JobAccepted"));
    }

    [Fact]
    public void Refusals_AreDescribed()
    {
        // A path with a NUL in it is refused before it is anybody's.
        foreach (var row in BadInputTests.Table.Where(row => !row.Data.Item2.Contains("%00", StringComparison.Ordinal)))
        {
            var (method, path, _, status, _) = row.Data;
            var operation = Operations()
                .SingleOrDefault(one => one.Method == method.ToLowerInvariant() && Matches(one.Path, path));
            if (operation.Path is not null)
            {
                operation
                    .Value.GetProperty("responses")
                    .TryGetProperty($"{status}", out _)
                    .ShouldBeTrue($"{method} {path}: {status}");
            }
        }
    }

    private static bool Matches(string template, string path) =>
        Regex.IsMatch(path.Split('?')[0], $"^{Parameter().Replace(template, "[^/]+")}$");

    private Task<JsonElement> GetAsync(string path) => host.Client.GetFromJsonAsync<JsonElement>(path);

    private static IEnumerable<string> Names(JsonElement json) => json.EnumerateObject().Select(one => one.Name);

    private IEnumerable<string> Properties(string schema) =>
        Names(document.GetProperty("components").GetProperty("schemas").GetProperty(schema).GetProperty("properties"));

    private IEnumerable<(string Method, string Path, JsonElement Value)> Operations() =>
        document
            .GetProperty("paths")
            .EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(one => (one.Name, path.Name, one.Value)));

    [GeneratedRegex("\"#/components/schemas/(\\w+)\"")]
    private static partial Regex Reference();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Parameter();
}
