using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TranslationFunctions.Client;

namespace TranslationFunctions.Tests.Client;

public sealed class RegistrationTests
{
    private readonly FakeClock _clock = new();

    [Fact]
    public async Task AddTranslationClient_OneLine_GivesAWorkingClient()
    {
        var service = new ScriptedHandler(_clock, Answers.Created("Retry-After: 3"), Answers.Completed());
        await using var provider = new ServiceCollection()
            .AddSingleton<TimeProvider>(_clock)
            .AddTranslationClient(options => options.BaseAddress = new Uri("https://service.test/api"))
            .ConfigurePrimaryHttpMessageHandler(() => service)
            .Services.BuildServiceProvider();

        await provider.GetRequiredService<ITranslationClient>().CreateJobAndWaitAsync();

        service.Sent.Select(sent => sent.Uri.AbsolutePath).ShouldBe(["/api/jobs", "/api/status/j1"]);
        _clock.Delays.ShouldBe([TimeSpan.FromSeconds(3.02)]);
    }

    [Fact]
    public async Task AddTranslationClient_RegisteredRandom_DrawsTheJitter()
    {
        async Task<TimeSpan> FirstBackoff(int seed)
        {
            var clock = new FakeClock();
            var service = new ScriptedHandler(clock, Answers.NetworkDown(), Answers.Completed());
            await using var provider = new ServiceCollection()
                .AddSingleton<TimeProvider>(clock)
                .AddSingleton(new Random(seed))
                .AddTranslationClient(options => options.BaseAddress = new Uri("https://service.test"))
                .ConfigurePrimaryHttpMessageHandler(() => service)
                .Services.BuildServiceProvider();
            await provider.GetRequiredService<ITranslationClient>().WaitForCompletionAsync("j1");
            return clock.Delays.ShouldHaveSingleItem();
        }

        (await FirstBackoff(1)).ShouldBe(await FirstBackoff(1));
        (await FirstBackoff(1)).ShouldNotBe(await FirstBackoff(2));
    }

    [Fact]
    public async Task AddTranslationClient_NoTimeNorRandomRegistered_UsesTheSystems()
    {
        var service = new ScriptedHandler(_clock, Answers.Completed());
        await using var provider = new ServiceCollection()
            .AddTranslationClient(options => options.BaseAddress = new Uri("https://service.test"))
            .ConfigurePrimaryHttpMessageHandler(() => service)
            .Services.BuildServiceProvider();

        var status = await provider.GetRequiredService<ITranslationClient>().WaitForCompletionAsync("j1");

        status.Result.ShouldBe(JobResult.Completed);
        _clock.Delays.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("/relative")]
    [InlineData("ftp://service.test")]
    public async Task AddTranslationClient_BadAddress_NamesTheOption(string? address)
    {
        await using var provider = new ServiceCollection()
            .AddTranslationClient(options =>
                options.BaseAddress = address is null ? null : new Uri(address, UriKind.RelativeOrAbsolute)
            )
            .Services.BuildServiceProvider();

        var invalid = Should.Throw<OptionsValidationException>(() => provider.GetRequiredService<ITranslationClient>());

        invalid.Message.ShouldContain("TranslationClientOptions.BaseAddress must be an absolute http or https URI");
    }

    [Fact]
    public async Task AddTranslationClient_SeveralFaults_AreAllNamedAtStart()
    {
        await using var provider = new ServiceCollection()
            .AddTranslationClient(options => options.Timeout = TimeSpan.FromSeconds(-1))
            .Services.BuildServiceProvider();

        var invalid = Should.Throw<OptionsValidationException>(() =>
            provider.GetRequiredService<IStartupValidator>().Validate()
        );

        invalid.Failures.Count().ShouldBe(2);
    }
}
