using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using TranslationFunctions.Callbacks;
using TranslationFunctions.EmbeddedHost.Time;

namespace TranslationFunctions.Tests.Functions.Callbacks;

/// <summary>What goes over the wire, and to whom.</summary>
public class CallbackSenderTests
{
    private static readonly CallbackMessage Message = new("{}"u8.ToArray())
    {
        Headers = new Dictionary<string, string> { ["X-Further"] = "yes" },
    };

    private static CallbackSender Sender(
        CallbackOptions? options = null,
        TimeProvider? time = null,
        params IPAddress[] leadsTo
    )
    {
        options ??= Allowing("127.0.0.1/32");
        CallbackConnector connector = new(
            new AddressPolicy(options.AllowedNetworks),
            (host, cancellation) =>
                leadsTo.Length > 0 ? Task.FromResult(leadsTo) : Dns.GetHostAddressesAsync(host, cancellation)
        );
        return new CallbackSender(connector, Options.Create(options), time ?? Frozen());
    }

    private static CallbackOptions Allowing(params string[] networks) =>
        new() { AllowedNetworks = [.. networks.Select(IPNetwork.Parse)] };

    private static VirtualTime Frozen()
    {
        VirtualTime time = new();
        time.Freeze();
        return time;
    }

    [Fact]
    public async Task Message_IsPosted_WithItsHeaders_AndSignedWhenThereIsAKey()
    {
        await using CallbackReceiver receiver = await CallbackReceiver.StartAsync();
        byte[] key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
        CallbackOptions options = Allowing("127.0.0.1/32");
        options.Key = key;
        using CallbackSender signing = Sender(options);
        using CallbackSender plain = Sender();

        (await signing.SendAsync("job1", receiver.Url, Message, default)).ShouldBe(200);
        (await plain.SendAsync("job1", receiver.Url, Message, default)).ShouldBe(200);

        ReceivedCallback signed = receiver.Received[0];
        signed.Call.ShouldBe("POST /hook");
        signed.Body.ShouldBe("{}"u8.ToArray());
        signed.Headers["Content-Type"].ShouldBe("application/json");
        signed.Headers["X-Further"].ShouldBe("yes");
        signed.Headers["webhook-id"].ShouldBe("job1");
        DateTimeOffset at = DateTimeOffset.FromUnixTimeSeconds(long.Parse(signed.Headers["webhook-timestamp"]));
        at.ShouldBe(new VirtualTime().GetUtcNow());
        signed.Headers["webhook-signature"].ShouldBe(CallbackSignature.Sign(key, "job1", at, signed.Body));
        receiver.Received[1].Headers.Keys.ShouldNotContain("webhook-signature");
    }

    [Theory]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task Answer_ThatIsNotASuccess_Fails_AndARedirectIsNotFollowed(int status)
    {
        await using CallbackReceiver receiver = await CallbackReceiver.StartAsync();
        receiver.Then(status, response => response.Headers.Location = receiver.Url.AbsoluteUri);
        using CallbackSender sender = Sender();

        (
            await Should.ThrowAsync<CallbackFailedException>(() =>
                sender.SendAsync("1", receiver.Url, Message, default)
            )
        ).Message.ShouldContain($"answered {status}");
        receiver.Received.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Name_ThatLeadsToAnAddressThatIsNotAllowed_IsRefused()
    {
        await using CallbackReceiver receiver = await CallbackReceiver.StartAsync();
        using CallbackSender sender = Sender(new CallbackOptions(), null, IPAddress.Loopback, IPAddress.IPv6Loopback);
        Uri url = new($"http://public.example:{receiver.Url.Port}/");

        (
            await Should.ThrowAsync<UndeliverableCallbackException>(() => sender.SendAsync("1", url, Message, default))
        ).Message.ShouldContain("'public.example' leads to 127.0.0.1, ::1");
        receiver.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task Name_ThatLeadsToSeveralAddresses_IsCalledAtThoseThatAreAllowed()
    {
        await using CallbackReceiver receiver = await CallbackReceiver.StartAsync();
        using CallbackSender sender = Sender(null, null, IPAddress.Parse("10.255.255.1"), IPAddress.Loopback);

        await sender.SendAsync("1", new Uri($"http://public.example:{receiver.Url.Port}/"), Message, default);

        receiver.Received[0].Headers["Host"].ShouldStartWith("public.example");
    }

    [Fact]
    public async Task Receiver_WhoIsNotThere_IsAFailure()
    {
        Uri url;
        await using (CallbackReceiver receiver = await CallbackReceiver.StartAsync())
        {
            url = receiver.Url;
        }

        using CallbackSender sender = Sender();

        await Should.ThrowAsync<CallbackFailedException>(() => sender.SendAsync("1", url, Message, default));
    }

    [Fact]
    public async Task Receiver_WhoIsSilent_IsGivenUpAtTheTimeLimit()
    {
        using TcpListener silent = new(IPAddress.Loopback, 0);
        silent.Start();
        using CallbackSender sender = Sender(time: new VirtualTime());
        Uri url = new($"http://{silent.LocalEndpoint}/");

        (
            await Should.ThrowAsync<CallbackFailedException>(() => sender.SendAsync("1", url, Message, default))
        ).Message.ShouldContain("did not answer within 10 s");
    }

    [Fact]
    public async Task Call_ThatIsCanceled_SaysSo()
    {
        using TcpListener silent = new(IPAddress.Loopback, 0);
        silent.Start();
        using CallbackSender sender = Sender();
        using CancellationTokenSource stopping = new();
        Task<int> sending = sender.SendAsync("1", new Uri($"http://{silent.LocalEndpoint}/"), Message, stopping.Token);
        stopping.Cancel();

        await Should.ThrowAsync<OperationCanceledException>(() => sending);
    }
}
