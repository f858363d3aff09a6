using System.Globalization;
using TranslationFunctions.Client;

namespace TranslationFunctions.Cli;

/// <summary>For other programs: a line a job, tabs between its fields, nothing shortened, no heading.</summary>
internal sealed class LineOutput(TextWriter output, TextWriter error) : IOutput
{
    private const string Timestamp = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public void Accepted(CreatedJob job, string watch) => output.WriteLine(job.JobId);

    public void Status(JobStatus status) =>
        WriteFields(
            status.JobId,
            StateText.Of(status),
            Number(status.Progress, "0.####"),
            Number(status.RemainingSeconds, "0.###"),
            status.CreatedAt?.UtcDateTime.ToString(Timestamp, CultureInfo.InvariantCulture),
            status.OutputLanguage,
            status.Title,
            status.Message
        );

    public void Told(string told, JobStatus status) => Status(status);

    public async Task ListAsync(IAsyncEnumerable<JobStatus> jobs)
    {
        await foreach (var job in jobs)
        {
            Status(job);
        }
    }

    public void Statistics(JobStatistics statistics)
    {
        foreach (var (name, value) in StatisticsText.Lines(statistics))
        {
            WriteFields(name, value);
        }
    }

    public void Complain(Complaint complaint) => error.WriteLine($"translate: {complaint.Message}");

    public IWatchScreen Screen(int jobs) => LineScreen.For(output);

    private void WriteFields(params string?[] fields) =>
        output.WriteLine(string.Join('\t', fields.Select(field => OneLine(field ?? ""))));

    private static string OneLine(string text) => string.Join(' ', text.Split('\t', '\r', '\n'));

    private static string? Number(double? number, string format) =>
        number?.ToString(format, CultureInfo.InvariantCulture);
}
