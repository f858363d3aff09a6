using Refit;

namespace TranslationFunctions.Tests.Client.RefitStandIn;

public sealed class RestRequestTests
{
    [Headers("X-Fixed: interface", "X-Gone: 1")]
    public interface IThings
    {
        [Get("/things/{id}/parts/{part_no}?fixed=1")]
        Task<string> GetAsync(
            string id,
            [AliasAs("part_no")] int part,
            string? filter = null,
            [Query, AliasAs("page-size")] int? size = null
        );

        [Post("/things")]
        [Headers("X-Fixed: method", "X-Gone")]
        Task<string> PostAsync([Body] Thing thing, [Header("X-Key")] string? key);

        [Patch("/things/{id}")]
        Task<string> PatchAsync(Guid id, [Body] Thing thing, CancellationToken cancellationToken);

        [Delete("/things/{id}")]
        Task<string> DeleteAsync(string id);
    }

    public sealed record Thing(string LongName);

    private readonly ScriptedHandler _service = new(new FakeClock(), Answers.Json(200, "ok"));

    [Fact]
    public async Task Get_PathAndQuery_AreFilledAndEscaped()
    {
        await Things().GetAsync("a/b", 7, "x&y", 20);

        Sent().Uri.AbsoluteUri.ShouldBe("https://x.test/v1/things/a%2Fb/parts/7?fixed=1&filter=x%26y&page-size=20");
        Sent().Body.ShouldBeNull();
    }

    [Fact]
    public async Task Get_NullQuery_IsLeftOut()
    {
        await Things().GetAsync("a", 7);

        Sent().Uri.Query.ShouldBe("?fixed=1");
        Sent().Headers.ShouldContain("X-Fixed: interface");
        Sent().Headers.ShouldContain("X-Gone: 1");
    }

    [Fact]
    public async Task Post_BodyAndHeaders_AreSent()
    {
        await Things().PostAsync(new Thing("n"), "k");

        Sent().Method.ShouldBe("POST");
        Sent().Body.ShouldBe("""{"longName":"n"}""");
        Sent().Headers.ShouldContain("X-Key: k");
        Sent().Headers.ShouldContain("X-Fixed: method");
        Sent().Headers.ShouldNotContain("X-Gone");
    }

    [Fact]
    public async Task Post_NullHeader_IsLeftOut()
    {
        await Things().PostAsync(new Thing("n"), null);

        Sent().Headers.ShouldNotContain("X-Key");
    }

    [Fact]
    public async Task PatchAndDelete_UseTheirMethods()
    {
        await Things().PatchAsync(Guid.Empty, new Thing("n"), CancellationToken.None);
        await Things().DeleteAsync("a");

        _service.Sent.Select(sent => sent.Method).ShouldBe(["PATCH", "DELETE"]);
        _service.Sent[0].Uri.AbsolutePath.ShouldBe("/v1/things/00000000-0000-0000-0000-000000000000");
    }

    [Fact]
    public async Task Call_NoBaseAddress_SaysSo()
    {
        var things = RestService.For<IThings>(new HttpClient(_service));

        var thrown = await Should.ThrowAsync<InvalidOperationException>(() => things.DeleteAsync("a"));

        thrown.Message.ShouldContain("BaseAddress must be set");
    }

    private IThings Things() =>
        RestService.For<IThings>(new HttpClient(_service) { BaseAddress = new Uri("https://x.test/v1/") });

    private SentRequest Sent() => _service.Sent.Single();
}
