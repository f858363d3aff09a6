using System.Text.Json;
using TranslationFunctions.Jobs;

namespace TranslationFunctions.Tests.Functions.Jobs;

public class JobStatusJsonTests
{
    [Fact]
    public void Serialize_RunningJob_HasTheNamesAndFormatsOfTheWire() =>
        JsonSerializer
            .Serialize(
                new JobStatus
                {
                    JobId = "a1",
                    Result = JobResult.Pending,
                    State = JobState.Running,
                    Progress = 0.25,
                    RemainingSeconds = 7.5,
                    EstimatedCompletion = new DateTimeOffset(2026, 1, 31, 12, 0, 7, 500, TimeSpan.FromHours(2)),
                    CreatedAt = DateTimeOffset.UnixEpoch,
                    StartedAt = DateTimeOffset.UnixEpoch.AddTicks(19_999),
                    CompletedAt = null,
                    Attempt = 1,
                    FailedAttempts = [],
                    Message = null,
                    VideoUrl = "https://example.com/v.mp4",
                    OutputLanguage = "es",
                    Priority = 3,
                    Wait = TimeSpan.FromSeconds(7.5),
                },
                JobJson.Default.JobStatus
            )
            .ShouldBe(
                """
                {"job_id":"a1","result":"pending","state":"running","progress":0.25,"remaining_seconds":7.5,
                "estimated_completion":"2026-01-31T10:00:07.500Z","created_at":"1970-01-01T00:00:00.000Z",
                "started_at":"1970-01-01T00:00:00.001Z","completed_at":null,"attempt":1,"failed_attempts":[],"message":null,
                "video_url":"https://example.com/v.mp4","output_language":"es","title":null,"priority":3,"queue_position":null,
                "parent_id":null,"children":null,"metadata":null}
                """.ReplaceLineEndings("")
            );

    [Fact]
    public void Serialize_EveryResultAndState_IsLowerCase()
    {
        Enum.GetValues<JobState>()
            .Select(state => JsonSerializer.Serialize(state, JobJson.Default.JobState))
            .ShouldBe(["\"queued\"", "\"running\"", "\"paused\"", "\"completed\"", "\"failed\"", "\"canceled\""]);
        Enum.GetValues<JobResult>()
            .Select(result => JsonSerializer.Serialize(result, JobJson.Default.JobResult))
            .ShouldBe(["\"pending\"", "\"completed\"", "\"error\""]);
    }
}
