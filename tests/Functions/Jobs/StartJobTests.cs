using System.Net;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Extensions.Logging.Abstractions;
using TranslationFunctions.Callbacks;
using TranslationFunctions.Http;
using TranslationFunctions.Jobs;
using TranslationFunctions.Simulation;
using TranslationFunctions.Tests.Functions.Http;
using TranslationFunctions.Translation;

namespace TranslationFunctions.Tests.Functions.Jobs;

public class StartJobTests
{
    private readonly FakeDurableClient _client = new();
    private readonly StartJob _functions;

    public StartJobTests()
    {
        JobServices services = new();
        _functions = new StartJob(
            services.Defaults,
            services.Starter,
            services.Reader,
            new AddressPolicy([]),
            NullLogger<StartJob>.Instance
        );
    }

    [Fact]
    public async Task Jobs_ValidBody_StartsTheJobAndSaysWhereToAsk()
    {
        HttpResponseData response = await PostJobsAsync(
            """{"delay":{"model":"fixed","seconds":2.5},"output_language":"es"}"""
        );

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        response.Header("Content-Type").ShouldBe("application/json; charset=utf-8");
        response.Header("Location").ShouldBe("/status/a1");
        response.Header("Retry-After").ShouldBe("3");
        response.Header("retry-after-ms").ShouldBe("2500");
        JsonElement json = response.Json();
        json.GetProperty("job_id").GetString().ShouldBe("a1");
        json.GetProperty("status_url").GetString().ShouldBe("http://localhost:7071/status/a1");
        json.GetProperty("id").GetString().ShouldBe("a1");
        foreach (string link in (string[])["statusQueryGetUri", "sendEventPostUri", "terminatePostUri"])
        {
            json.GetProperty(link).GetString().ShouldNotBeNull().ShouldStartWith("http://localhost:7071/");
        }

        json.EnumerateObject().ShouldAllBe(property => property.Value.ValueKind == JsonValueKind.String);
        Started().Job.OutputLanguage.ShouldBe("es");
    }

    [Fact]
    public async Task Jobs_SeedGiven_UsesIt()
    {
        await PostJobsAsync("""{"seed":42}""");

        Started().Seed.ShouldBe(42);
    }

    [Fact]
    public async Task Jobs_RefusedRequest_ConsumesNoSeed()
    {
        await PostJobsAsync("""{"seed":-1}""");
        await PostJobsAsync("");

        Started().Seed.ShouldBe(new SeedSequence(7).Next());
    }

    [Fact]
    public async Task Jobs_BadField_IsAProblemAndStartsNothing()
    {
        HttpResponseData response = await PostJobsAsync("""{"delay":{"model":"uniform","min":5,"max":1}}""");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        response.Header("Content-Type").ShouldBe("application/problem+json");
        response.Json().GetProperty("errors").GetProperty("delay.max").GetArrayLength().ShouldBe(1);
        _client.Starts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Jobs_BodyTooLarge_IsAProblemAndStartsNothing()
    {
        HttpResponseData response = await PostJobsAsync(new string(' ', RequestBody.MaxBytes + 1));

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        response.Json().GetProperty("status").GetInt32().ShouldBe(413);
        _client.Starts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Job_AnyObject_IsKeptAsMetadata()
    {
        HttpResponseData response = await _functions.JobAsync(
            new FakeRequest("POST", "/job", """{"seed":"mine"}"""),
            _client,
            CancellationToken.None
        );

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        Started().Job.Metadata.ShouldNotBeNull().GetProperty("seed").GetString().ShouldBe("mine");
        Started().Job.Delay.ShouldBe(new UniformDelay(10, 30));
    }

    private Task<HttpResponseData> PostJobsAsync(string body) =>
        _functions.JobsAsync(new FakeRequest("POST", "/jobs", body), _client, CancellationToken.None);

    private TranslationInput Started()
    {
        (string name, object? input, _) = _client.Starts.ShouldHaveSingleItem();
        name.ShouldBe(TranslateVideo.Name);
        return input.ShouldBeOfType<TranslationInput>();
    }
}
