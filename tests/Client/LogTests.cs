using Microsoft.Extensions.Logging;
using TranslationFunctions.Client;

namespace TranslationFunctions.Tests.Client;

public sealed class LogTests
{
    [Fact]
    public async Task CreateAndWait_LogsItsCourse()
    {
        var scene = new Scene(
            Answers.Created("Retry-After: 3"),
            Answers.NetworkDown(),
            Answers.Pending(),
            Answers.Completed()
        );

        await scene.Client.CreateJobAndWaitAsync();

        scene.Log.Lines.Select(line => line.Event.Id).ShouldBe([1, 2, 4, 5, 3, 4, 3, 6]);
        scene.Log.Lines[0].Text.ShouldBe("Created job j1; first status call advised after 00:00:03");
        scene.Log.Lines[3].Level.ShouldBe(LogLevel.Warning);
        scene.Log.Lines[^1].Text.ShouldStartWith("Job j1 ended: Completed, after 3 status calls in ");
    }

    [Fact]
    public async Task Wait_TimedOut_IsLoggedAsAWarning()
    {
        var scene = new Scene(Answers.Pending());

        await Should.ThrowAsync<WaitTimeoutException>(() => scene.Client.WaitForCompletionAsync("j1"));

        var (id, level, _) = scene.Log.Lines[^1];
        id.Id.ShouldBe(7);
        level.ShouldBe(LogLevel.Warning);
    }
}
