using System.Runtime.CompilerServices;
using System.Text;
using TranslationFunctions.Client;

namespace TranslationFunctions.Bench;

/// <summary>Calls against lag, a panel for each kind of jobs, both axes logarithmic; down and left is better.</summary>
internal static class PollingChart
{
    private const int Width = 330;
    private const int Height = 260;
    private const int Left = 46;
    private const int Bottom = 40;
    private const int Top = 26;

    public static void Write(IReadOnlyList<PollingRow> rows, [CallerFilePath] string here = "")
    {
        var svg = new StringBuilder(
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {3 * Width} {(2 * Height)
                + 34}" font-family="sans-serif" font-size="11">
            <title>Status calls a job against lag from a job's end to its notice</title>
            <rect width="100%" height="100%" fill="#fff"/>

            """
        );
        foreach (var (index, panel) in rows.GroupBy(row => row.Jobs).Index())
        {
            svg.AppendLine($"""<g transform="translate({index % 3 * Width},{index / 3 * Height})">""");
            Panel(svg, panel.Key, [.. panel]);
            svg.AppendLine("</g>");
        }

        Legend(svg);
        var path = Path.Combine(Path.GetDirectoryName(here)!, "..", "docs", "images", "polling.svg");
        File.WriteAllText(path, svg.AppendLine("</svg>").ToString());
    }

    private static void Panel(StringBuilder svg, string jobs, List<PollingRow> rows)
    {
        svg.AppendLine($"""<text x="{Left}" y="16" font-weight="bold">{jobs} s</text>""");
        foreach (var calls in (double[])[1, 10, 100])
        {
            svg.AppendLine(
                $"""<line x1="{X(calls):0.#}" y1="{Top}" x2="{X(calls):0.#}" y2="{Height - Bottom}" stroke="#ddd"/>"""
            );
            svg.AppendLine(
                $"""<text x="{X(calls):0.#}" y="{Height - Bottom + 14}" text-anchor="middle">{calls}</text>"""
            );
        }

        foreach (var lag in (double[])[0.01, 0.1, 1, 10])
        {
            svg.AppendLine(
                $"""<line x1="{Left}" y1="{Y(lag):0.#}" x2="{Width - 10}" y2="{Y(lag):0.#}" stroke="#ddd"/>"""
            );
            svg.AppendLine($"""<text x="{Left - 4}" y="{Y(lag) + 4:0.#}" text-anchor="end">{lag}</text>""");
        }

        svg.AppendLine($"""<text x="{Width / 2}" y="{Height - 10}" text-anchor="middle">status calls a job</text>""");
        svg.AppendLine(
            $"""<text transform="translate(12,{Height / 2}) rotate(-90)" text-anchor="middle">lag, s</text>"""
        );
        var curve = rows.Where(row => row.CallCost is not null)
            .Select(row => $"{X(row.Cost.MeanCalls):0.#},{Y(row.Cost.MeanLag):0.#}");
        svg.AppendLine(
            $"""<polyline points="{string.Join(' ', curve)}" fill="none" stroke="#2a7" stroke-width="1.5"/>"""
        );
        foreach (var row in rows.Where(row => row.CallCost is null))
        {
            Point(svg, row);
        }
    }

    private static void Point(StringBuilder svg, PollingRow row)
    {
        var (x, y) = (X(row.Cost.MeanCalls), Y(row.Cost.MeanLag));
        svg.AppendLine(
            $"""<circle cx="{x:0.#}" cy="{y:0.#}" r="4" fill="{Colour(row)}"><title>{row.Strategy} ({row.Hint}): {row.Cost.MeanCalls:0.00} calls, {row.Cost.MeanLag:0.000} s</title></circle>"""
        );
        if (row.IsBaseline)
        {
            svg.AppendLine(
                $"""<text x="{x + 6:0.#}" y="{y + 4:0.#}" fill="#555">{row.Strategy.Split(':')[0]}</text>"""
            );
        }
    }

    private static void Legend(StringBuilder svg)
    {
        (string Colour, string Text)[] entries =
        [
            ("#888", "baselines: A, B, HeyGen, Durable"),
            ("#d60", "our Fixed and Exponential"),
            ("#2a7", "Adaptive (line: other call costs)"),
            ("#26c", "ServerHint: exact, off by 20 %, absent"),
        ];
        foreach (var (index, (colour, text)) in entries.Index())
        {
            var x = 20 + (index * 240);
            svg.AppendLine($"""<circle cx="{x}" cy="{(2 * Height) + 14}" r="4" fill="{colour}"/>""");
            svg.AppendLine($"""<text x="{x + 10}" y="{(2 * Height) + 18}">{text}</text>""");
        }
    }

    private static string Colour(PollingRow row) =>
        row.IsBaseline ? "#888"
        : row.IsAdaptive ? "#2a7"
        : row.Strategy == nameof(PollStrategy.ServerHint) ? "#26c"
        : "#d60";

    private static double X(double calls) => Left + (Share(calls, 0.9, 500) * (Width - Left - 10));

    private static double Y(double lag) => Height - Bottom - (Share(lag, 0.005, 60) * (Height - Bottom - Top));

    private static double Share(double value, double min, double max) =>
        Math.Log(Math.Clamp(value, min, max) / min) / Math.Log(max / min);
}
