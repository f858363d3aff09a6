using Microsoft.Extensions.DependencyInjection;
using Refit;

namespace TranslationFunctions.Tests.Client.RefitStandIn;

public sealed class RestInterfaceTests
{
    public interface INoAttribute
    {
        Task<string> GetAsync();
    }

    public interface IMissingParameter
    {
        [Get("/a/{id}")]
        Task<string> GetAsync(string name);
    }

    public interface IParameterTwice
    {
        [Get("/a/{id}")]
        Task<string> GetAsync(string id, [AliasAs("ID")] string other);
    }

    public interface ITwoBodies
    {
        [Post("/a")]
        Task<string> PostAsync([Body] object first, [Body] object second);
    }

    public interface ITwoTokens
    {
        [Get("/a")]
        Task<string> GetAsync(CancellationToken first, CancellationToken second);
    }

    public interface IRelativePath
    {
        [Get("a")]
        Task<string> GetAsync();
    }

    public interface ISynchronous
    {
        [Get("/a")]
        string Get();
    }

    public interface IObjectInQuery
    {
        [Get("/a")]
        Task<string> GetAsync(IEnumerable<int> numbers);
    }

    [Fact]
    public void For_FaultyInterface_FailsWhenTheProxyIsMade()
    {
        Fault<INoAttribute>().ShouldContain("INoAttribute.GetAsync has no HTTP method attribute");
        Fault<IMissingParameter>().ShouldContain("has the placeholder {id} in /a/{id}, but no parameter of that name");
        Fault<IParameterTwice>().ShouldContain("has more than one parameter for the placeholder {id}");
        Fault<ITwoBodies>().ShouldContain("has more than one Body parameter");
        Fault<ITwoTokens>().ShouldContain("has more than one Cancellation parameter");
        Fault<IRelativePath>().ShouldContain("a path starts with '/'");
        Fault<ISynchronous>().ShouldContain("returns String");
        Fault<IObjectInQuery>().ShouldContain("numbers");
        Should.Throw<ArgumentException>(() => RestService.For<string>(new HttpClient()));
    }

    public interface IGood
    {
        [Get("/a")]
        Task<string> GetAsync();
    }

    [Fact]
    public async Task AddRefitClient_RegistersATypedClient()
    {
        var service = new ScriptedHandler(new FakeClock(), Answers.Json(200, "hello"));
        await using var provider = new ServiceCollection()
            .AddRefitClient<IGood>(new RefitSettings())
            .ConfigureHttpClient(http => http.BaseAddress = new Uri("https://x.test"))
            .ConfigurePrimaryHttpMessageHandler(() => service)
            .Services.BuildServiceProvider();

        (await provider.GetRequiredService<IGood>().GetAsync()).ShouldBe("hello");
    }

    private static string Fault<T>() =>
        Should.Throw<ArgumentException>(() => RestService.For<T>(new HttpClient())).Message;
}
