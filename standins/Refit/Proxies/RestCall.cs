using System.Globalization;
using Refit;

namespace StandIns.Proxies;

/// <summary>One call of a REST method with its arguments: makes the request.</summary>
internal sealed record RestCall(RestMethod Method, HttpClient Client, RefitSettings Settings, object?[] Arguments)
{
    public CancellationToken CancellationToken =>
        (CancellationToken)(ArgumentsOf(BindingKind.Cancellation).SingleOrDefault().Value ?? CancellationToken.None);

    public HttpRequestMessage CreateRequest()
    {
        var root =
            Client.BaseAddress?.AbsolutePath.TrimEnd('/')
            ?? throw new InvalidOperationException("BaseAddress must be set on the HttpClient instance.");

        var path = root + Method.Path.Fill(name => Text(ArgumentsOf(BindingKind.Path).Single(a => a.Binding.Is(name))));
        var request = new HttpRequestMessage(Method.HttpMethod, new Uri(path + Query(path), UriKind.Relative))
        {
            Content = Body(),
        };
        AddHeaders(request);
        return request;
    }

    private static string Text((Binding Binding, object? Value) argument) =>
        Convert.ToString(argument.Value, CultureInfo.InvariantCulture) ?? string.Empty;

    private IEnumerable<(Binding Binding, object? Value)> ArgumentsOf(BindingKind kind) =>
        Method.Bindings.Zip(Arguments).Where(argument => argument.First.Kind == kind);

    private string Query(string path)
    {
        var pairs = ArgumentsOf(BindingKind.Query)
            .Where(argument => argument.Value is not null)
            .Select(argument =>
                $"{Uri.EscapeDataString(argument.Binding.Name)}={Uri.EscapeDataString(Text(argument))}"
            );
        var query = string.Join('&', pairs);
        return query.Length == 0 ? query : (path.Contains('?', StringComparison.Ordinal) ? '&' : '?') + query;
    }

    private HttpContent? Body() =>
        ArgumentsOf(BindingKind.Body).SingleOrDefault() is { Binding.Writer: { } writer, Value: var value }
            ? writer.Write(Settings.ContentSerializer, value)
            : null;

    private void AddHeaders(HttpRequestMessage request)
    {
        var headers = new Dictionary<string, string?>(Method.Headers, StringComparer.OrdinalIgnoreCase);
        foreach (var argument in ArgumentsOf(BindingKind.Header))
        {
            headers[argument.Binding.Name] = argument.Value is null ? null : Text(argument);
        }

        foreach (var (name, value) in headers.Where(header => header.Value is not null))
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, value);
            }
        }
    }
}
