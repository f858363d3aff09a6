using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.DurableTask.Client;
using TranslationFunctions.Callbacks;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.EmbeddedHost.Time;
using TranslationFunctions.Jobs;

namespace TranslationFunctions.Tests.Functions.Callbacks;

/// <summary>Callbacks of jobs, from the job's end to the receiver, at times that the test decides.</summary>
public sealed class CallbackDeliveryTests : IAsyncLifetime
{
    private readonly VirtualTime time = new();
    private CallbackReceiver receiver = null!;
    private FunctionsTestHost host = null!;

    public async ValueTask InitializeAsync()
    {
        time.Freeze();
        receiver = await CallbackReceiver.StartAsync();
        host = await FunctionsTestHost.StartAsync<StartJob>(options =>
            options with
            {
                Time = time,
                Settings = new Dictionary<string, string>
                {
                    ["Callbacks:AllowedNetworks"] = "127.0.0.1/32",
                    ["Callbacks:Attempts"] = "4",
                },
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await receiver.DisposeAsync();
    }

    private Task AfterAsync(double seconds) => time.AdvanceAsync(TimeSpan.FromSeconds(seconds));

    private Task<HttpResponseMessage> PostAsync(
        double seconds,
        double probability = 0,
        string? callback_url = null,
        string[]? languages = null
    ) =>
        host.Client.PostAsJsonAsync(
            "/jobs",
            new
            {
                delay = new { model = "fixed", seconds },
                failure = new { model = "fixed", probability },
                callback_url,
                languages,
            }
        );

    private static async Task<string> IdAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("job_id").GetString()!;

    private async Task<string> StartAsync(double seconds) => await IdAsync(await PostAsync(seconds));

    private async Task<CallbackOrder> OrderAsync(string jobId, CallbackTarget? target = null)
    {
        var order = new CallbackOrder(jobId, target ?? new CallbackTarget(receiver.Url.AbsoluteUri));
        await host.Durable.Entities.SignalEntityAsync(CallbackOutbox.Id, CallbackOutbox.Send, order);
        await AfterAsync(0);
        return order;
    }

    private async Task<OrchestrationMetadata> DeliveryAsync(CallbackOrder order) =>
        (await host.Durable.GetInstanceAsync(CallbackOutbox.DeliveryId(order), true)).ShouldNotBeNull();

    [Theory]
    [InlineData(0, false, "completed")]
    [InlineData(1, false, "failed")]
    [InlineData(0, true, "canceled")]
    public async Task Callback_ComesOnce_WhenTheJobEnds_AndSaysWhatTheStatusSays(
        double probability,
        bool cancel,
        string state
    )
    {
        var id = await IdAsync(await PostAsync(3, probability, receiver.Url.AbsoluteUri));
        await AfterAsync(2.999);
        receiver.Received.ShouldBeEmpty();
        if (cancel)
        {
            await host.Client.PostAsync($"/jobs/{id}/cancel", null);
        }

        await AfterAsync(0.001);
        await AfterAsync(1000);

        var posted = receiver.Received.ShouldHaveSingleItem();
        posted.Headers["webhook-id"].ShouldBe(id);
        posted.Body.ShouldBe(await host.Client.GetByteArrayAsync($"/status/{id}"));
        JsonElement.Parse(posted.Body).GetProperty("state").GetString().ShouldBe(state);
    }

    [Theory]
    [InlineData(0, "completed")]
    [InlineData(1, "failed")]
    public async Task Callback_OfAJobInSeveralLanguages_ComesOnce_WhenAllHaveEnded(double probability, string state)
    {
        var id = await IdAsync(await PostAsync(3, probability, receiver.Url.AbsoluteUri, ["fr", "de"]));
        await AfterAsync(1000);

        var posted = receiver.Received.ShouldHaveSingleItem();
        posted.Headers["webhook-id"].ShouldBe(id);
        var status = JsonElement.Parse(posted.Body);
        status.GetProperty("state").GetString().ShouldBe(state);
        status.GetProperty("children").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Job_IsNotHeldUp_ByACallbackThatIsNotTaken()
    {
        receiver.Then(500);
        var id = await IdAsync(await PostAsync(3, callback_url: receiver.Url.AbsoluteUri));
        await AfterAsync(3);

        receiver.Received.Count.ShouldBe(1);
        (await host.Durable.GetInstanceAsync(id))!.IsCompleted.ShouldBeTrue();
    }

    [Theory]
    [InlineData("ftp://example.com/")]
    [InlineData("not a url")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://someone@example.com/")]
    public async Task CallbackUrl_ThatIsNotAllowed_IsNamed_AndNothingIsStarted(string url)
    {
        var answer = await PostAsync(1, callback_url: url);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadFromJsonAsync<JsonElement>())
            .GetProperty("errors")
            .EnumerateObject()
            .ShouldHaveSingleItem()
            .Name.ShouldBe("callback_url");
        (await host.Durable.GetAllInstancesAsync().CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Callback_ThatIsNotTaken_IsTriedAgain_TheWaitDoubling()
    {
        var id = await StartAsync(1);
        await AfterAsync(1);
        receiver.Then(500).Then(503);
        var order = await OrderAsync(id);
        var counts = new List<int>();
        foreach (var seconds in (double[])[0, 4.999, 0.001, 9.999, 0.001, 1000])
        {
            await AfterAsync(seconds);
            counts.Add(receiver.Received.Count);
        }

        counts.ShouldBe([1, 1, 2, 2, 3, 3]);
        (await DeliveryAsync(order)).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
        receiver.Received.Select(post => post.Headers["webhook-id"]).Distinct().ShouldBe([id]);
        receiver.Received.Select(post => post.Headers["webhook-timestamp"]).Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public async Task Callback_ThatIsNeverTaken_IsGivenUpAfterItsAttempts()
    {
        var id = await StartAsync(1);
        await AfterAsync(1);
        receiver.Then(500).Then(500).Then(500).Then(500);
        var order = await OrderAsync(id);
        await AfterAsync(1000);

        receiver.Received.Count.ShouldBe(4);
        var delivery = await DeliveryAsync(order);
        delivery.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        delivery.FailureDetails!.ErrorMessage.ShouldContain("answered 500");
    }

    [Fact]
    public async Task Callback_OfAJobWhoseEndIsNotStoredYet_IsTriedAgain()
    {
        var order = await OrderAsync(await StartAsync(4));
        receiver.Received.ShouldBeEmpty();

        await AfterAsync(5);

        receiver.Received.Count.ShouldBe(1);
        (await DeliveryAsync(order)).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
    }

    [Fact]
    public async Task Callback_OfAJobThatIsRemoved_IsGivenUp()
    {
        var delivery = await DeliveryAsync(await OrderAsync("nobody"));

        delivery.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
        delivery.SerializedOutput.ShouldBeNull();
        receiver.Received.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("http://[::1]:1/", CallbackTarget.StatusFormat)]
    [InlineData("http://127.0.0.1:1/", "unheard-of")]
    public async Task Callback_ThatCanNeverBeDelivered_IsNotTriedAgain(string url, string format)
    {
        var id = await StartAsync(1);
        await AfterAsync(1);

        var delivery = await DeliveryAsync(await OrderAsync(id, new CallbackTarget(url, format)));

        delivery.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        delivery.FailureDetails!.InnerFailure!.IsCausedBy<UndeliverableCallbackException>().ShouldBeTrue();
    }
}
