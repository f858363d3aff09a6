using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using TranslationFunctions.Jobs;

namespace TranslationFunctions.Bench;

/// <summary>
/// GET /status/{id} with 16 connections, beside an endpoint of ASP.NET Core that returns as many bytes and does nothing
/// else, each in a process of its own, in turns. It needs wrk.
/// </summary>
internal static partial class StatusThroughput
{
    private const int Connections = 16;

    public static async Task RunAsync(int rounds, int seconds)
    {
        var folder = Directory.CreateTempSubdirectory("bench-");
        var (appPort, barePort) = (FreePort(), FreePort());
        using var app = Run(
            typeof(StartJob).Assembly.Location,
            $"--port={appPort}",
            $"--data={folder.FullName}",
            "--Logging:LogLevel:Default=Warning"
        );
        try
        {
            using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{appPort}") };
            var pending = $"{http.BaseAddress}status/{await StartAsync(http, seconds: 86_400)}";
            var ended = $"{http.BaseAddress}status/{await StartAsync(http, seconds: 0)}";
            var bytes = (await http.GetByteArrayAsync(pending)).Length;
            using var bare = Run(typeof(StatusThroughput).Assembly.Location, "http-bare", $"{barePort}", $"{bytes}");
            try
            {
                await MeasureAsync($"http://127.0.0.1:{barePort}/", pending, ended, rounds, seconds, bytes);
            }
            finally
            {
                bare.Kill();
            }
        }
        finally
        {
            app.Kill();
            await app.WaitForExitAsync();
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The endpoint to compare with.</summary>
    public static async Task ServeBareAsync(int port, int bytes)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        await using var app = builder.Build();
        var body = new byte[bytes];
        Array.Fill(body, (byte)'x');
        app.Run(context =>
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = body.Length;
            return context.Response.Body.WriteAsync(body).AsTask();
        });
        await app.RunAsync();
    }

    private static async Task MeasureAsync(
        string bare,
        string pending,
        string ended,
        int rounds,
        int seconds,
        int bytes
    )
    {
        (string Name, string Url)[] endpoints = [("bare", bare), ("pending", pending), ("ended", ended)];
        var rows = new List<(string Name, int Round, double PerSecond)>();
        // Round 0 warms up.
        for (var round = 0; round <= rounds; round++)
        {
            foreach (var (name, url) in endpoints)
            {
                var perSecond = await LoadAsync(url, seconds);
                if (round > 0)
                {
                    rows.Add((name, round, perSecond));
                }
            }
        }
        Results.Write(
            "http",
            seconds,
            "endpoint,round,requests_per_s",
            rows.Select(row => $"{row.Name},{row.Round},{row.PerSecond:0}"),
            $"ratio={Median("pending") / Median("bare"):0.00} ended_ratio={Median("ended") / Median("bare"):0.00} "
                + $"pending_per_s={Median("pending"):0} bare_per_s={Median("bare"):0} bytes={bytes}"
        );

        double Median(string name) =>
            Results.Percentile(rows.Where(row => row.Name == name).Select(row => row.PerSecond), 0.5);
    }

    private static async Task<string> StartAsync(HttpClient http, int seconds)
    {
        var body = new { delay = new { model = "fixed", seconds }, failure = new { model = "fixed", probability = 0 } };
        while (true)
        {
            try
            {
                var answer = await http.PostAsJsonAsync("/jobs", body);
                var job = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("job_id").GetString()!;
                using var wait = new HttpRequestMessage(HttpMethod.Get, $"/status/{job}");
                wait.Headers.Add("Prefer", "wait=1");
                await http.SendAsync(wait);
                return job;
            }
            catch (HttpRequestException)
            {
                // It is about to listen.
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
            }
        }
    }

    private static async Task<double> LoadAsync(string url, int seconds)
    {
        using var wrk = Process.Start(
            new ProcessStartInfo("wrk", ["-t1", $"-c{Connections}", $"-d{seconds}s", url])
            {
                RedirectStandardOutput = true,
            }
        )!;
        var said = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        return said.Contains("Non-2xx", StringComparison.Ordinal)
            ? throw new InvalidOperationException($"{url} answered with errors: {said}")
            : double.Parse(PerSecond().Match(said).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    private static Process Run(string assembly, params string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [assembly, .. arguments]) { RedirectStandardOutput = true })!;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PerSecond();
}
