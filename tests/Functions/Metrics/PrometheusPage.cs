using System.Globalization;
using System.Text.RegularExpressions;

namespace TranslationFunctions.Tests.Functions.Metrics;

/// <summary>A page in the text format 0.0.4, read strictly: what the format does not allow is an error.</summary>
internal sealed partial class PrometheusPage
{
    private readonly Dictionary<string, string> types = [];
    private readonly Dictionary<string, double> samples = [];

    public IReadOnlyDictionary<string, string> Types => types;

    /// <summary>The values by name and labels, as written: <c>jobs{state="queued"}</c>.</summary>
    public IReadOnlyDictionary<string, double> Samples => samples;

    public static PrometheusPage Parse(string text)
    {
        text.ShouldEndWith("\n");
        var page = new PrometheusPage();
        var helped = new HashSet<string>();
        var family = "";
        foreach (var line in text[..^1].Split('\n'))
        {
            if (Help().Match(line) is { Success: true } help)
            {
                helped.Add(help.Groups[1].Value).ShouldBeTrue(line);
            }
            else if (Type().Match(line) is { Success: true } type)
            {
                family = type.Groups[1].Value;
                helped.ShouldContain(family);
                page.types.TryAdd(family, type.Groups[2].Value).ShouldBeTrue(line);
            }
            else
            {
                var sample = Sample().Match(line);
                sample.Success.ShouldBeTrue(line);
                page.BaseOf(sample.Groups[1].Value).ShouldBe(family);
                page.samples.TryAdd($"{sample.Groups[1]}{sample.Groups[2]}", Number(sample.Groups[3].Value))
                    .ShouldBeTrue(line);
            }
        }

        foreach (var (name, type) in page.types)
        {
            page.Check(name, type);
        }

        return page;
    }

    /// <summary>The counts of a histogram's buckets, each with all below it, by their upper bounds.</summary>
    public IReadOnlyList<(double Bound, double Count)> Buckets(string name) =>
        [
            .. samples
                .Where(sample => sample.Key.StartsWith($"{name}_bucket{{le=\"", StringComparison.Ordinal))
                .Select(sample => (Number(sample.Key.Split('"')[1]), sample.Value)),
        ];

    private string BaseOf(string name)
    {
        var stem = HistogramSuffix().Replace(name, "");
        return types.GetValueOrDefault(stem) == "histogram" ? stem : name;
    }

    private void Check(string name, string type)
    {
        var own = samples.Where(sample => BaseOf(sample.Key.Split('{')[0]) == name).ToList();
        own.ShouldNotBeEmpty(name);
        if (type is "counter" or "histogram")
        {
            own.ShouldAllBe(sample => sample.Value >= 0);
        }

        if (type == "counter")
        {
            name.ShouldEndWith("_total");
        }

        if (type == "histogram")
        {
            var buckets = Buckets(name);
            buckets.ShouldBe(buckets.OrderBy(bucket => bucket.Bound).ThenBy(bucket => bucket.Count));
            buckets[^1].ShouldBe((double.PositiveInfinity, samples[$"{name}_count"]));
            samples.ShouldContainKey($"{name}_sum");
        }
    }

    private static double Number(string text) =>
        text == "+Inf" ? double.PositiveInfinity : double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^# HELP ([a-zA-Z_:][a-zA-Z0-9_:]*) [^\\]+$")]
    private static partial Regex Help();

    [GeneratedRegex("^# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) (counter|gauge|histogram)$")]
    private static partial Regex Type();

    [GeneratedRegex(
        """^([a-zA-Z_:][a-zA-Z0-9_:]*)(\{[a-zA-Z_][a-zA-Z0-9_]*="[^"\\]*"(?:,[a-zA-Z_][a-zA-Z0-9_]*="[^"\\]*")*\})? ([-+0-9.eE]+|\+Inf)$"""
    )]
    private static partial Regex Sample();

    [GeneratedRegex("_(bucket|sum|count)$")]
    private static partial Regex HistogramSuffix();
}
