using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace TranslationFunctions.Tests.Standins.FunctionsWorker;

public sealed class HttpTests : IDisposable
{
    private readonly ServiceProvider services = new FunctionsApplicationBuilder([], []).Services.BuildServiceProvider();

    public void Dispose() => services.Dispose();

    [Fact]
    public void Query_IsDecoded() => Request("").Query["b"].ShouldBe("x y");

    [Fact]
    public async Task ReadFromJson_ReadsNamesWithoutRegardToCase() =>
        (await Request("""{"nAME":"n"}""").ReadFromJsonAsync<Sample>()).ShouldBe(new Sample("n"));

    [Fact]
    public async Task ReadFromJson_OfOtherText_ThrowsWhatThePublishedMethodThrows() =>
        (
            await Should.ThrowAsync<AggregateException>(async () => await Request("{").ReadFromJsonAsync<Sample>())
        ).InnerException.ShouldBeOfType<JsonException>();

    [Fact]
    public async Task WriteAsJson_WritesNamesAsTheyAreAndTheType()
    {
        HttpResponseData response = Request("").CreateResponse(HttpStatusCode.Created);

        await response.WriteAsJsonAsync(new Sample("n"));

        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        response.Headers.GetValues("Content-Type").ShouldBe(["application/json; charset=utf-8"]);
        Text(response).ShouldBe("""{"Name":"n"}""");
    }

    [Fact]
    public async Task CheckStatusResponse_HasLocationAndManagementAddresses()
    {
        const string Instance = "http://localhost:7071/runtime/webhooks/durabletask/instances/a%2Fb%20c";
        HttpResponseData response = await new Client().CreateCheckStatusResponseAsync(Request(""), "a/b c");

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        response
            .Headers.Select(header => $"{header.Key}: {header.Value.Single()}")
            .ShouldBe([$"Location: {Instance}", "Content-Type: application/json"]);
        Text(response)
            .ShouldBe(
                $$$"""{"Id":"a/b c","StatusQueryGetUri":"{{{Instance}}}","SendEventPostUri":"{{{Instance}}}/raiseEvent/{eventName}","TerminatePostUri":"{{{Instance}}}/terminate?reason={{text}}","RewindPostUri":null,"PurgeHistoryDeleteUri":"{{{Instance}}}","RestartPostUri":null,"SuspendPostUri":"{{{Instance}}}/suspend?reason={{text}}","ResumePostUri":"{{{Instance}}}/resume?reason={{text}}"}"""
            );
    }

    [Fact]
    public void ManagementPayload_WithoutARequest_SaysWhatToDo() =>
        Should
            .Throw<InvalidOperationException>(() => new Client().CreateHttpManagementPayload("i"))
            .Message.ShouldContain("pass the request");

    private static string Text(HttpResponseData response) =>
        Encoding.UTF8.GetString(((MemoryStream)response.Body).ToArray());

    private FakeRequest Request(string body) => new(new FakeInvocation(services), body);

    private sealed record Sample(string Name);

    private sealed class Client() : DurableTaskClient("test")
    {
        public override Task<string> ScheduleNewOrchestrationInstanceAsync(
            TaskName orchestratorName,
            object? input = null,
            StartOrchestrationOptions? options = null,
            CancellationToken cancellation = default
        ) => throw new NotSupportedException();

        public override Task RaiseEventAsync(
            string instanceId,
            string eventName,
            object? eventPayload = null,
            CancellationToken cancellation = default
        ) => throw new NotSupportedException();

        public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(
            string instanceId,
            bool getInputsAndOutputs = false,
            CancellationToken cancellation = default
        ) => throw new NotSupportedException();

        public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
            string instanceId,
            bool getInputsAndOutputs = false,
            CancellationToken cancellation = default
        ) => throw new NotSupportedException();

        public override Task SuspendInstanceAsync(
            string instanceId,
            string? reason = null,
            CancellationToken cancellation = default
        ) => throw new NotSupportedException();

        public override Task ResumeInstanceAsync(
            string instanceId,
            string? reason = null,
            CancellationToken cancellation = default
        ) => throw new NotSupportedException();

        public override Task<OrchestrationMetadata?> GetInstancesAsync(
            string instanceId,
            bool getInputsAndOutputs = false,
            CancellationToken cancellation = default
        ) => throw new NotSupportedException();

        public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null) =>
            throw new NotSupportedException();

        public override ValueTask DisposeAsync() => default;
    }
}
