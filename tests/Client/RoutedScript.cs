namespace TranslationFunctions.Tests.Client;

/// <summary>A script for each job, by the last part of its path.</summary>
public sealed class RoutedScript : Dictionary<string, Func<HttpResponseMessage>[]>
{
    private readonly Dictionary<string, int> _asked = [];

    public HttpResponseMessage Answer(Uri uri)
    {
        var job = uri.Segments[^1];
        _asked[job] = _asked.GetValueOrDefault(job) + 1;
        return this[job][Math.Min(_asked[job], this[job].Length) - 1]();
    }
}
