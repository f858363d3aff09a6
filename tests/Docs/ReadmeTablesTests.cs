using Microsoft.Extensions.Configuration;
using TranslationFunctions.EmbeddedHost.Functions;
using TranslationFunctions.EmbeddedHost.Hosting;
using TranslationFunctions.EmbeddedHost.Http;
using TranslationFunctions.EmbeddedHost.Http.Durable;
using TranslationFunctions.Jobs;
using TranslationFunctions.Simulation;

namespace TranslationFunctions.Tests.Docs;

/// <summary>The README's tables of flags and of calls are those of the host and of the app.</summary>
public class ReadmeTablesTests
{
    private static readonly string Root = FindRoot();

    [Fact]
    public void TableOfFlags_IsWhatTheHostAndTheAppRead()
    {
        HostSettings settings = HostSettings.From(Configuration());
        ReadSeed().ShouldBeNull();

        Rows("--")
            .ToDictionary(row => row[0].Trim('`').Split(' ')[0], row => row[2].Trim('`'))
            .ShouldBe(
                new Dictionary<string, string>
                {
                    ["--port"] = settings.Port.ToString(),
                    ["--data"] = settings.Data,
                    ["--time-scale"] = settings.TimeScale.ToString(),
                    ["--keys"] = "none are needed",
                    ["--seed"] = "a different one every run",
                },
                ignoreOrder: true
            );
    }

    [Fact]
    public void EveryFlagOfTheTable_ChangesItsSetting()
    {
        IConfiguration flags = Configuration("--port", "0", "--data", ":memory:", "--time-scale", "60");

        HostSettings
            .From(flags)
            .ShouldBe(
                new HostSettings
                {
                    Port = 0,
                    Data = ":memory:",
                    TimeScale = 60,
                    RoutePrefix = "",
                }
            );
        ReadSeed("--seed", "7").ShouldBe(7);
    }

    [Fact]
    public void TableOfCalls_IsWhatTheHostServes()
    {
        var functions = RouteTable
            .Of(FunctionCatalog.Discover(typeof(StartJob).Assembly), prefix: "")
            .SelectMany(route => route.Methods.Select(method => Call(method, route.Pattern.RawText!)));
        var webhook = DurableWebhook.Calls.Select(call => Call(call.Method, DurableWebhook.PatternOf(call).RawText!));

        Rows("GET /", "POST /", "PATCH /", "DELETE /")
            .Select(row => row[0].Trim('`').Split(" /"))
            .Select(call => Call(call[0], call[1]))
            .ShouldBe(functions.Concat(webhook), ignoreOrder: true);
    }

    // What a parameter of a route is called is nobody's business but the function's.
    private static string Call(string method, string route) =>
        $"{method.ToUpperInvariant()} /{string.Join('/', route.Trim('/').Split('/').Select(segment => segment.StartsWith('{') ? "{}" : segment))}";

    private static List<string[]> Rows(params string[] starts) =>
        [
            .. ((string[])["README.md", "docs/http.md", "docs/durable-webhook.md", "docs/heygen.md"])
                .SelectMany(file => File.ReadLines(Path.Combine(Root, file)))
                .Where(line => starts.Any(start => line.StartsWith($"| `{start}", StringComparison.Ordinal)))
                .Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries)),
        ];

    private static long? ReadSeed(params string[] flags)
    {
        SimulationOptions options = new();
        SimulationSettings.Read(Configuration(flags), options);
        return options.Seed;
    }

    private static IConfiguration Configuration(params string[] flags) =>
        new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(Root, "functions", "host.json"))
            .AddCommandLine(flags)
            .Build();

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "TranslationFunctions.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }
        return folder;
    }
}
