using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using TranslationFunctions.Client;

namespace TranslationFunctions.Cli;

/// <summary>One JSON document a line, as the service words them; errors too.</summary>
internal sealed class JsonOutput(TextWriter output, TextWriter error) : IOutput
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public void Accepted(CreatedJob job, string watch) => Write(output, job);

    public void Status(JobStatus status) => Write(output, status);

    public void Told(string told, JobStatus status) => Write(output, status);

    public async Task ListAsync(IAsyncEnumerable<JobStatus> jobs)
    {
        await foreach (var job in jobs)
        {
            Write(output, job);
        }
    }

    public void Statistics(JobStatistics statistics) => Write(output, statistics);

    public void Complain(Complaint complaint) =>
        Write(error, new ErrorLine(complaint.Code, (int)complaint.Code, complaint.JobId, complaint.Message));

    public IWatchScreen Screen(int jobs) => new LineScreen(job => Write(output, job.Status));

    private static void Write<T>(TextWriter writer, T value) =>
        writer.WriteLine(JsonSerializer.Serialize(value, Format));

    private sealed record ErrorLine(
        [property: JsonPropertyName("error")] ExitCode Kind,
        int ExitCode,
        string? JobId,
        string Message
    );
}
