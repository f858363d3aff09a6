using FsCheck;
using FsCheck.Fluent;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TranslationFunctions.Jobs;
using TranslationFunctions.Translation;

namespace TranslationFunctions.Tests.Functions.Jobs;

public class JobStatusReaderTests
{
    private const string Reason = "The speech track could not be transcribed.";

    [Fact]
    public void Read_Queued_EstimatesFromTheDrawnDelay()
    {
        JobStatus status = Read(JobInstance.Create(OrchestrationRuntimeStatus.Pending, started: false), at: 1);

        status.JobId.ShouldBe("a1");
        (status.Result, status.State).ShouldBe((JobResult.Pending, JobState.Queued));
        status.Progress.ShouldBe(0);
        status.RemainingSeconds.ShouldBe(10);
        status.EstimatedCompletion.ShouldBe(JobInstance.At(11));
        status.CreatedAt.ShouldBe(JobInstance.Created);
        status.StartedAt.ShouldBeNull();
        status.CompletedAt.ShouldBeNull();
        status.Attempt.ShouldBe(1);
        status.Message.ShouldBeNull();
    }

    [Fact]
    public void Read_Running_TellsProgressAndWhatRemains()
    {
        JobStatus status = Read(JobInstance.Create(OrchestrationRuntimeStatus.Running), at: 4.5);

        (status.Result, status.State).ShouldBe((JobResult.Pending, JobState.Running));
        status.Progress.ShouldBe(0.25);
        status.RemainingSeconds.ShouldBe(7.5);
        status.EstimatedCompletion.ShouldBe(JobInstance.At(12));
        status.StartedAt.ShouldBe(JobInstance.At(2));
        status.CompletedAt.ShouldBeNull();
        status.Wait.ShouldBe(TimeSpan.FromSeconds(7.5));
    }

    [Theory]
    [InlineData(12, 0)]
    [InlineData(12.25, 0.25)]
    [InlineData(14, 2)]
    [InlineData(3600, 5)]
    public void Read_RunningPastItsDueTime_IsNotCompletedAndAskedForEverLater(double at, double wait)
    {
        JobStatus status = Read(JobInstance.Create(OrchestrationRuntimeStatus.Running), at);

        status.State.ShouldBe(JobState.Running);
        status.Progress.ShouldBe(0.99);
        status.RemainingSeconds.ShouldBe(0);
        status.EstimatedCompletion.ShouldBe(JobInstance.At(at));
        status.Wait.ShouldBe(TimeSpan.FromSeconds(wait));
    }

    [Fact]
    public void Read_PartOfAMillisecondRemains_RoundsUp()
    {
        OrchestrationMetadata job = JobInstance.Create(OrchestrationRuntimeStatus.Running);

        JobStatus status = JobStatusReader.Read(job, JobInstance.At(12).AddTicks(-10_001));

        status.RemainingSeconds.ShouldBe(0.002);
        status.Wait.ShouldBe(TimeSpan.FromMilliseconds(2));
    }

    [Fact]
    public void Read_Suspended_IsPaused()
    {
        JobStatus status = Read(JobInstance.Create(OrchestrationRuntimeStatus.Suspended), at: 7);

        (status.Result, status.State).ShouldBe((JobResult.Pending, JobState.Paused));
        status.Progress.ShouldBe(0.5);
    }

    [Fact]
    public void Read_Completed_StandsStillAtItsEnd()
    {
        JobStatus status = Read(JobInstance.Create(OrchestrationRuntimeStatus.Completed, updated: 12.004), at: 3600);

        (status.Result, status.State).ShouldBe((JobResult.Completed, JobState.Completed));
        status.Progress.ShouldBe(1);
        status.RemainingSeconds.ShouldBe(0);
        status.CompletedAt.ShouldBe(JobInstance.At(12.004));
        status.EstimatedCompletion.ShouldBe(JobInstance.At(12.004));
        status.Message.ShouldBeNull();
        status.Wait.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Read_Failed_SaysTheReasonItself()
    {
        TaskFailedException failure = new(Translate.Name, 1, new TranslationFailedException(Reason));
        TaskFailureDetails details = new(
            typeof(TaskFailedException).FullName!,
            failure.Message,
            StackTrace: null,
            new TaskFailureDetails(typeof(TranslationFailedException).FullName!, Reason, null, null, null),
            Properties: null
        );

        JobStatus status = Read(JobInstance.Create(OrchestrationRuntimeStatus.Failed, 12, failure: details), at: 20);

        (status.Result, status.State).ShouldBe((JobResult.Error, JobState.Failed));
        status.Message.ShouldBe(Reason);
        status.CompletedAt.ShouldBe(JobInstance.At(12));
        status.RemainingSeconds.ShouldBe(0);
        status.Progress.ShouldBeLessThan(1);
    }

    [Fact]
    public void Read_FailedOtherwise_SaysThatFailuresMessage()
    {
        TaskFailureDetails details = new(
            "System.InvalidOperationException",
            "outside",
            null,
            new TaskFailureDetails("System.IO.IOException", "inside", null, null, null),
            null
        );

        Read(JobInstance.Create(OrchestrationRuntimeStatus.Failed, failure: details), at: 20)
            .Message.ShouldBe("outside");
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("\"changed \\u00E9\"", "changed é")]
    [InlineData("bare reason", "bare reason")]
    [InlineData("\"not \"json\"", "\"not \"json\"")]
    [InlineData("{\"why\":1}", "{\"why\":1}")]
    public void Read_Terminated_IsCanceledAndSaysWhy(string? output, string? message)
    {
        JobStatus status = Read(JobInstance.Create(OrchestrationRuntimeStatus.Terminated, 7, output), at: 20);

        (status.Result, status.State).ShouldBe((JobResult.Error, JobState.Canceled));
        status.Message.ShouldBe(message);
        status.Progress.ShouldBe(0.5);
        status.RemainingSeconds.ShouldBe(0);
        status.CompletedAt.ShouldBe(JobInstance.At(7));
    }

    [Fact]
    public void Read_TerminatedBeforeItsStart_HasNoStart()
    {
        JobStatus status = Read(JobInstance.Create(OrchestrationRuntimeStatus.Terminated, 1, started: false), at: 20);

        status.StartedAt.ShouldBeNull();
        status.Progress.ShouldBe(0);
        status.CompletedAt.ShouldBe(JobInstance.At(1));
    }

    [Fact]
    public void Read_AnyTimes_NeverGoesBackNorBelowZero() =>
        Prop.ForAll<OrchestrationRuntimeStatus, bool, (int First, byte Later)>(
                (runtimeStatus, started, times) =>
                {
                    OrchestrationMetadata job = JobInstance.Create(runtimeStatus, updated: 5, started: started);
                    double first = times.First / 5.0;
                    JobStatus a = Read(job, first);
                    JobStatus b = Read(job, first + (times.Later / 10.0));
                    JobRetryAfter retry = JobRetryAfter.For(b.Wait);
                    return a.Progress is >= 0 and <= 1
                        && b.Progress is >= 0 and <= 1
                        && b.Progress >= a.Progress
                        && (b.Progress < 1 || b.State is JobState.Completed)
                        && a.RemainingSeconds >= 0
                        && b.RemainingSeconds <= a.RemainingSeconds
                        && b.CompletedAt is null == (b.Result is JobResult.Pending)
                        && retry is { Seconds: >= 1, Milliseconds: >= 20 }
                        && retry.Seconds >= b.RemainingSeconds;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Theory]
    [InlineData("TranslateVideo", true)]
    [InlineData("translatevideo", true)]
    [InlineData("TranslateLanguages", true)]
    [InlineData("Other", false)]
    public void IsJob_ByName_IgnoresCase(string name, bool expected) =>
        JobReader.IsJob(JobInstance.Create(OrchestrationRuntimeStatus.Running, name: name)).ShouldBe(expected);

    private static JobStatus Read(OrchestrationMetadata job, double at) =>
        JobStatusReader.Read(job, JobInstance.At(at));
}
