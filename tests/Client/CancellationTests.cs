using TranslationFunctions.Client;

namespace TranslationFunctions.Tests.Client;

public sealed class CancellationTests
{
    [Fact]
    public async Task Wait_CanceledDuringADelay_EndsAtOnce()
    {
        using var source = new CancellationTokenSource();
        var scene = new Scene(new FakeClock(jumpsToTimers: false), Answers.Pending());

        var wait = scene.Client.WaitForCompletionAsync("j1", cancellationToken: source.Token);
        await source.CancelAsync();

        var canceled = await Should.ThrowAsync<OperationCanceledException>(wait);
        canceled.CancellationToken.ShouldBe(source.Token);
        scene.Service.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Wait_CanceledDuringACall_IsNotATransportError()
    {
        using var source = new CancellationTokenSource();
        var scene = new Scene(Answers.Pending());
        scene.Service.OnRequest = count =>
        {
            if (count == 2)
            {
                source.Cancel();
            }
        };

        await Should.ThrowAsync<OperationCanceledException>(() =>
            scene.Client.WaitForCompletionAsync("j1", cancellationToken: source.Token)
        );

        scene.Service.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Wait_CanceledWhileTheAnswerIsRead_IsNotRetried()
    {
        using var source = new CancellationTokenSource();
        var torn = Answers.TornBody();
        var scene = new Scene(() =>
        {
            source.Cancel();
            return torn();
        });

        await Should.ThrowAsync<OperationCanceledException>(() =>
            scene.Client.WaitForCompletionAsync("j1", cancellationToken: source.Token)
        );

        scene.Service.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Calls_CanceledBefore_PassTheCancellationOn()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        var scene = new Scene(Answers.Completed());
        ITranslationClient client = scene.Client;

        await Should.ThrowAsync<OperationCanceledException>(() => client.CreateJobAsync(null, source.Token));
        await Should.ThrowAsync<OperationCanceledException>(() => client.GetStatusAsync("j1", source.Token));
        await Should.ThrowAsync<OperationCanceledException>(() => client.GetDefaultStatusAsync(source.Token));
    }
}
