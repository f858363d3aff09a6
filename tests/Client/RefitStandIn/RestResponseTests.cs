using System.Net;
using Refit;

namespace TranslationFunctions.Tests.Client.RefitStandIn;

public sealed class RestResponseTests
{
    public interface INumbers
    {
        [Get("/n")]
        Task<IApiResponse<Number>> ResponseAsync(CancellationToken cancellationToken = default);

        [Get("/n")]
        Task<ApiResponse<Number>> ConcreteResponseAsync();

        [Get("/n")]
        Task<IApiResponse> BareResponseAsync();

        [Get("/n")]
        Task<Number> ContentAsync();
    }

    public sealed record Number(int Value, DayOfWeek Day = DayOfWeek.Sunday);

    [Fact]
    public async Task Response_Success_CarriesContentAndHeaders()
    {
        using var response = await Numbers(Answers.Json(202, """{"VALUE":"3","day":"monday"}""", "X-A: b"))
            .ResponseAsync();

        response.IsSuccessfulWithContent.ShouldBeTrue();
        response.Content.ShouldBe(new Number(3, DayOfWeek.Monday));
        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        response.Headers!.GetValues("X-A").ShouldBe(["b"]);
        response.ContentHeaders!.ContentType!.MediaType.ShouldBe("application/json");
        response.Error.ShouldBeNull();
    }

    [Fact]
    public async Task Response_HttpError_IsNotThrown()
    {
        using var response = await Numbers(Answers.Problem(503, """{"title":"busy"}""", "Retry-After: 2"))
            .ResponseAsync();

        response.IsReceived.ShouldBeTrue();
        response.IsSuccessful.ShouldBeFalse();
        response.HasRequestError(out _).ShouldBeFalse();
        response.HasResponseError(out var error).ShouldBeTrue();
        error.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        error.Content.ShouldBe("""{"title":"busy"}""");
        response.Headers!.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Response_TransportError_IsNotThrown()
    {
        using var response = await Numbers(Answers.NetworkDown()).ResponseAsync();

        response.IsReceived.ShouldBeFalse();
        response.StatusCode.ShouldBeNull();
        response.Headers.ShouldBeNull();
        response.HasRequestError(out var error).ShouldBeTrue();
        error.InnerException.ShouldBeOfType<HttpRequestException>();
        error.Uri!.AbsolutePath.ShouldBe("/n");
    }

    [Fact]
    public async Task Response_BadJson_IsAResponseErrorOfASuccess()
    {
        using var response = await Numbers(Answers.Json(200, "{")).ResponseAsync();

        response.IsSuccessStatusCode.ShouldBeTrue();
        response.IsSuccessful.ShouldBeFalse();
        response.HasResponseError(out var error).ShouldBeTrue();
        error.InnerException.ShouldBeOfType<System.Text.Json.JsonException>();
        error.Content.ShouldBe("{");
    }

    [Fact]
    public async Task Response_EmptySuccess_HasNoContentAndNoError()
    {
        using var response = await Numbers(Answers.Json(200, "")).ResponseAsync();

        response.IsSuccessful.ShouldBeTrue();
        response.HasContent.ShouldBeFalse();
    }

    [Fact]
    public async Task Response_CanceledByTheCaller_IsThrown()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() =>
            Numbers(Answers.Json(200, "{}")).ResponseAsync(source.Token)
        );
    }

    [Fact]
    public async Task Response_CanceledByAnotherToken_IsATransportError()
    {
        using var response = await Numbers(() => throw new TaskCanceledException()).ResponseAsync();

        response.HasRequestError(out var error).ShouldBeTrue();
        error.InnerException.ShouldBeOfType<TaskCanceledException>();
    }

    [Fact]
    public async Task OtherReturnTypes_CarryTheSame()
    {
        var numbers = Numbers(Answers.Json(200, """{"value":3}"""));

        using var concrete = await numbers.ConcreteResponseAsync();
        using var bare = await numbers.BareResponseAsync();

        concrete.Content.ShouldBe(new Number(3));
        bare.IsSuccessful.ShouldBeTrue();
        (await numbers.ContentAsync()).ShouldBe(new Number(3));
    }

    [Fact]
    public async Task Content_Errors_AreThrown()
    {
        var http = await Should.ThrowAsync<ApiException>(() => Numbers(Answers.Problem(404, "gone")).ContentAsync());
        http.Content.ShouldBe("gone");
        http.HasContent.ShouldBeTrue();

        await Should.ThrowAsync<ApiException>(() => Numbers(Answers.Json(200, "{")).ContentAsync());
        await Should.ThrowAsync<ApiRequestException>(() => Numbers(Answers.NetworkDown()).ContentAsync());
    }

    private static INumbers Numbers(Func<HttpResponseMessage> answer) =>
        RestService.For<INumbers>(
            new HttpClient(new ScriptedHandler(new FakeClock(), answer)) { BaseAddress = new Uri("https://x.test") }
        );
}
