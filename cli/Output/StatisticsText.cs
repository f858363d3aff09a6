using TranslationFunctions.Client;

namespace TranslationFunctions.Cli;

/// <summary>The service's figures in words.</summary>
internal static class StatisticsText
{
    private static readonly string[] EndStates = ["completed", "failed", "canceled"];

    /// <summary>Name and value of each figure; an empty value where there is none yet.</summary>
    public static IEnumerable<(string Name, string Value)> Lines(JobStatistics statistics) =>
        [
            ("jobs", $"{statistics.TotalJobs}"),
            ("completed", $"{statistics.SuccessfulJobs}"),
            ("failed", $"{statistics.FailedJobs}"),
            ("canceled", $"{statistics.CanceledJobs}"),
            .. statistics
                .StatusDistribution.Where(state => !EndStates.Contains(state.Key))
                .Select(state => (state.Key, $"{state.Value}")),
            ("success rate", $"{statistics.SuccessRate:0.###}"),
            ("average time", Seconds(statistics.AverageProcessingTime)),
            ("shortest time", Seconds(statistics.MinProcessingTime)),
            ("longest time", Seconds(statistics.MaxProcessingTime)),
        ];

    private static string Seconds(double? seconds) => seconds is null ? "" : $"{seconds:0.0} s";
}
