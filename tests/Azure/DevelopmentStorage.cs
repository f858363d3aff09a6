using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace TranslationFunctions.Tests.Azure;

/// <summary>
/// The account that UseDevelopmentStorage=true means: its name and its key are the same on every machine, and public.
/// </summary>
internal sealed class DevelopmentStorage(TimeProvider time)
{
    private const string Account = "devstoreaccount1";
    private const string Key =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private const string Version = "2023-11-03";

    private static readonly HttpClient Http = new();

    public Task<HttpResponseMessage> CreateContainerAsync(string name) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Put, At(10000, $"{name}?restype=container")), "restype:container");

    public Task<HttpResponseMessage> CreateQueueAsync(string name) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Put, At(10001, name)));

    public Task<HttpResponseMessage> CreateTableAsync(string name)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, At(10002, "Tables"))
        {
            Content = new StringContent($$"""{"TableName":"{{name}}"}""", Encoding.UTF8, "application/json"),
        };
        var date = Stamp(request);
        return SendAsync(request, "SharedKeyLite", $"{date}\n{Resource(request)}");
    }

    // Twelve lines that these requests leave empty stand between the method and the headers.
    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string? query = null)
    {
        var date = Stamp(request);
        var signed =
            $"{request.Method}{new string('\n', 12)}x-ms-date:{date}\nx-ms-version:{Version}\n{Resource(request)}";
        return SendAsync(request, "SharedKey", query is null ? signed : $"{signed}\n{query}");
    }

    private static Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string scheme, string signed)
    {
        var signature = HMACSHA256.HashData(Convert.FromBase64String(Key), Encoding.UTF8.GetBytes(signed));
        var parameter = $"{Account}:{Convert.ToBase64String(signature)}";
        request.Headers.Authorization = new AuthenticationHeaderValue(scheme, parameter);
        return Http.SendAsync(request, Host.Testing.Patience.Token);
    }

    private string Stamp(HttpRequestMessage request)
    {
        var date = time.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        request.Headers.Add("x-ms-date", date);
        request.Headers.Add("x-ms-version", Version);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return date;
    }

    private static Uri At(int port, string path) => new($"http://127.0.0.1:{port}/{Account}/{path}");

    // The account comes first, and then again because the emulator's addresses begin with it.
    private static string Resource(HttpRequestMessage request) => $"/{Account}{request.RequestUri!.AbsolutePath}";
}
