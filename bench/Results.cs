using System.Runtime.CompilerServices;

namespace TranslationFunctions.Bench;

/// <summary>Where measurements go: a CSV file that names the command that made it, and one line at the end.</summary>
internal static class Results
{
    /// <summary>Writes bench/results/NAME.csv and prints the result line.</summary>
    public static void Write(
        string name,
        int size,
        string header,
        IEnumerable<string> rows,
        string result,
        [CallerFilePath] string here = ""
    )
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(here)!, "results"));
        string[] lines = [$"# dotnet run -c Release --project bench -- {name} (size {size})", header, .. rows];
        File.WriteAllLines(Path.Combine(folder.FullName, $"{name}.csv"), lines);
        Console.WriteLine($"result: {result}");
    }

    /// <summary>The value that a share of the values does not exceed.</summary>
    public static double Percentile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted[(int)Math.Ceiling(share * sorted.Length) - 1];
    }
}
