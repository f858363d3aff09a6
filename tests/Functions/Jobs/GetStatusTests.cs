using System.Net;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.DurableTask.Client;
using TranslationFunctions.Jobs;
using TranslationFunctions.Tests.Functions.Http;

namespace TranslationFunctions.Tests.Functions.Jobs;

public class GetStatusTests
{
    [Fact]
    public async Task Job_Pending_Is202AndSaysWhenAndWhereToAskAgain()
    {
        HttpResponseData response = await GetAsync(JobInstance.Create(OrchestrationRuntimeStatus.Running), at: 10.75);

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        response.Header("Location").ShouldBe("/status/a1");
        response.Header("Retry-After").ShouldBe("2");
        response.Header("retry-after-ms").ShouldBe("1250");
        response.Json().GetProperty("remaining_seconds").GetDouble().ShouldBe(1.25);
        response.Json().GetProperty("result").GetString().ShouldBe("pending");
    }

    [Fact]
    public async Task Job_JustEnding_IsNotSpunOn()
    {
        HttpResponseData response = await GetAsync(JobInstance.Create(OrchestrationRuntimeStatus.Running), at: 12);

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        response.Header("Retry-After").ShouldBe("1");
        response.Header("retry-after-ms").ShouldBe("20");
    }

    [Theory]
    [InlineData(OrchestrationRuntimeStatus.Completed, "completed")]
    [InlineData(OrchestrationRuntimeStatus.Failed, "error")]
    [InlineData(OrchestrationRuntimeStatus.Terminated, "error")]
    public async Task Job_Ended_Is200AndNothingToWaitFor(OrchestrationRuntimeStatus status, string result)
    {
        HttpResponseData response = await GetAsync(JobInstance.Create(status), at: 20);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Json().GetProperty("result").GetString().ShouldBe(result);
        response.Header("Retry-After").ShouldBeNull();
        response.Header("retry-after-ms").ShouldBeNull();
        response.Header("Location").ShouldBeNull();
    }

    [Fact]
    public async Task Job_UnknownId_IsAProblem() => ShouldBeNotFound(await GetAsync(null, at: 1));

    [Fact]
    public async Task Job_InstanceOfAnotherKind_IsAProblem() =>
        ShouldBeNotFound(await GetAsync(JobInstance.Create(OrchestrationRuntimeStatus.Running, name: "Other"), at: 1));

    [Fact]
    public async Task DefaultJob_Pending_Is200AndSaysWhenToAskAgain()
    {
        HttpResponseData response = await Functions(at: 4)
            .DefaultJobAsync(
                new FakeRequest("GET", "/status"),
                new FakeDurableClient(JobInstance.Create(OrchestrationRuntimeStatus.Running)),
                CancellationToken.None
            );

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Header("Retry-After").ShouldBe("8");
        response.Header("retry-after-ms").ShouldBe("8000");
        response.Json().GetProperty("state").GetString().ShouldBe("running");
    }

    private static void ShouldBeNotFound(HttpResponseData response)
    {
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        response.Header("Content-Type").ShouldBe("application/problem+json");
        response.Json().GetProperty("type").GetString().ShouldBe("urn:translation-functions:problem:job-not-found");
    }

    private static Task<HttpResponseData> GetAsync(OrchestrationMetadata? job, double at) =>
        Functions(at)
            .JobAsync(new FakeRequest("GET", "/status/a1"), "a1", new FakeDurableClient(job), CancellationToken.None);

    private static GetStatus Functions(double at)
    {
        JobServices services = new(at);
        return new GetStatus(services.Reader, services.DefaultJob, services.Time);
    }
}
