using System.Net;
using System.Text;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.DurableTask.Client;
using TranslationFunctions.Http;
using TranslationFunctions.Jobs;
using TranslationFunctions.Statistics;

namespace TranslationFunctions.Metrics;

/// <summary>Tells how many jobs there are and were, and how long they took.</summary>
/// <param name="liveJobs">Counts the jobs that have not ended.</param>
public sealed class GetMetrics(LiveJobs liveJobs)
{
    /// <summary>Tells it as JSON.</summary>
    /// <param name="request">The request.</param>
    /// <param name="client">The Durable client.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>200.</returns>
    [Function("GetStats")]
    [Operation("Tells how many jobs there are and were, and how long they took.")]
    [Answer(200, "The statistics.", Body = typeof(JobStats))]
    public async Task<HttpResponseData> StatsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "stats")] HttpRequestData request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        IReadOnlyDictionary<JobState, long> live = await liveJobs.CountAsync(client, cancellation);
        JobStats stats = JobStats.Of(await JobCounter.ReadAsync(client, cancellation), live);
        return request.Json(HttpStatusCode.OK, stats, MetricsJson.Default.JobStats);
    }

    /// <summary>Tells it in the text format of Prometheus.</summary>
    /// <inheritdoc cref="StatsAsync"/>
    [Function("GetMetrics")]
    [Operation("Tells the same in the text format of Prometheus.")]
    [Answer(200, "The metrics, as text.")]
    public async Task<HttpResponseData> MetricsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "metrics")] HttpRequestData request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        IReadOnlyDictionary<JobState, long> live = await liveJobs.CountAsync(client, cancellation);
        string text = JobMetrics.Write(await JobCounter.ReadAsync(client, cancellation), live);
        return request.Bytes(HttpStatusCode.OK, PrometheusText.ContentType, Encoding.UTF8.GetBytes(text));
    }
}
