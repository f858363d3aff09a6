using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using TranslationFunctions.Client;

namespace TranslationFunctions.Tests.Client;

/// <summary>The code of docs/client.md and of the package's README, as a test that runs.</summary>
public sealed class GuideSnippets
{
    [Fact]
    public async Task Guide_RunsAsItStands()
    {
        var address = new Uri("https://service.test");
        var clock = new FakeClock();
        var service = new ScriptedHandler(
            clock,
            (_, uri) =>
                uri.AbsolutePath == "/jobs"
                    ? Answers.Created("Retry-After: 9")()
                    : Answers.Named(uri.Segments[^1], 200)()
        );
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        services.AddTranslationClient(options => options.BaseAddress = address);
        AnswerWith(services, service);
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<ITranslationClient>();
        string[] jobIds = ["a", "b"];

        var request = new CreateJobRequest { VideoUrl = "https://example.com/talk.mp4", OutputLanguage = "fr" };
        var status = await client.CreateJobAndWaitAsync(request);

        var job = await client.CreateJobAsync(request);
        var ended = await client.WaitForCompletionAsync(job.JobId);

        var sameJob = client.WaitForCompletion(job.JobId);

        var often = new WaitOptions { MaxDelay = TimeSpan.FromSeconds(1) };
        await foreach (var change in client.WatchAsync(job.JobId, often))
        {
            Console.WriteLine($"{change.State}, {change.Progress:P0}, {change.RemainingSeconds} s to go");
        }

        await foreach (var outcome in client.WaitForEachAsync(jobIds))
        {
            Console.WriteLine(
                $"{outcome.JobId}: {outcome.Error?.Message ?? "completed"} after {outcome.History.Count} changes"
            );
        }

        status.Result.ShouldBe(JobResult.Completed);
        ended.ShouldBe(sameJob);
        service.Sent.Count.ShouldBe(5, "two creations, one job asked for once, and two others");
    }

    [Fact]
    public async Task PackageReadme_RunsAsItStands()
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new FakeClock());
        services.AddTranslationClient(options => options.BaseAddress = new Uri("https://translations.example"));
        AnswerWith(services, new ScriptedHandler(new FakeClock(), Answers.Created(), Answers.Completed()));
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<ITranslationClient>();

        JobStatus status = await client.CreateJobAndWaitAsync(
            new CreateJobRequest { VideoUrl = "https://videos.example/1.mp4", OutputLanguage = "es" }
        );

        status.Result.ShouldBe(JobResult.Completed);
    }

    [Theory]
    [InlineData("docs/client.md", 6)]
    [InlineData("client/README.md", 2)]
    public void EverySnippet_IsCodeOfTheseTests(string document, int atLeast)
    {
        var code = Flat(File.ReadAllText(Path.Combine(Architecture.Sources.Root, "tests/Client/GuideSnippets.cs")));
        var snippets = File.ReadAllText(Path.Combine(Architecture.Sources.Root, document))
            .Split("```csharp\n")
            .Skip(1)
            .Select(part => Flat(part[..part.IndexOf("```", StringComparison.Ordinal)]))
            .ToList();

        snippets.Count.ShouldBeGreaterThanOrEqualTo(atLeast);
        snippets.ShouldAllBe(snippet => code.Contains(snippet, StringComparison.Ordinal));
    }

    // Whatever handler the registration brings, this one is used.
    private static void AnswerWith(ServiceCollection services, HttpMessageHandler handler) =>
        services.PostConfigureAll<HttpClientFactoryOptions>(options =>
            options.HttpMessageHandlerBuilderActions.Add(builder => builder.PrimaryHandler = handler)
        );

    private static string Flat(string code) =>
        string.Join('\n', code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));
}
