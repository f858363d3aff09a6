using System.Globalization;
using System.Text;

namespace TranslationFunctions.Metrics;

/// <summary>Writes metrics in the text format of Prometheus, version 0.0.4.</summary>
internal sealed class PrometheusText
{
    /// <summary>The format's media type.</summary>
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private readonly StringBuilder _text = new();

    /// <summary>Writes a counter or gauge that has one value for each value of a label.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="type"><c>counter</c> or <c>gauge</c>.</param>
    /// <param name="help">What it is, on one line without backslashes.</param>
    /// <param name="label">The label's name.</param>
    /// <param name="values">The values, by the label's values, which need no escapes.</param>
    public void Family(
        string name,
        string type,
        string help,
        string label,
        IEnumerable<(string Label, long Value)> values
    )
    {
        Head(name, type, help);
        foreach ((string value, long number) in values)
        {
            Sample(name, $"{{{label}=\"{value}\"}}", number);
        }
    }

    /// <summary>Writes a histogram.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="help">What it is, on one line without backslashes.</param>
    /// <param name="bounds">The upper bounds of the buckets but for the last, which has none.</param>
    /// <param name="counts">How many observations fell into each bucket, one count more than there are bounds.</param>
    /// <param name="sum">The observations' sum.</param>
    public void Histogram(string name, string help, IReadOnlyList<double> bounds, IList<long> counts, double sum)
    {
        Head(name, "histogram", help);
        long below = 0;
        for (int bucket = 0; bucket <= bounds.Count; bucket++)
        {
            below += counts[bucket];
            string bound = bucket < bounds.Count ? Number(bounds[bucket]) : "+Inf";
            Sample($"{name}_bucket", $"{{le=\"{bound}\"}}", below);
        }

        Sample($"{name}_sum", "", sum);
        Sample($"{name}_count", "", below);
    }

    /// <summary>What was written.</summary>
    public override string ToString() => _text.ToString();

    private void Head(string name, string type, string help) =>
        _text.Append($"# HELP {name} {help}\n# TYPE {name} {type}\n");

    private void Sample(string name, string labels, double value) => _text.Append($"{name}{labels} {Number(value)}\n");

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}
