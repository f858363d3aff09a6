using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.Tests.Browser;

namespace TranslationFunctions.Bench;

/// <summary>Takes the README's picture of the page: jobs of every kind on top of those that there are already.</summary>
internal static class DashboardPicture
{
    private static readonly (string Title, string Language, double Seconds, double Failure, string? Command)[] Jobs =
    [
        ("Annual meeting", "ko", 240, 0, null),
        ("Safety briefing", "it", 6, 1, null),
        ("Interview with the founders", "de", 40, 0, "pause"),
        ("Release notes 4.2", "ja", 5, 0, null),
        ("Onboarding, part 2", "es", 75, 0, null),
        ("Onboarding, part 1", "es", 60, 0, null),
        ("Trailer", "pt-BR", 30, 0, "cancel"),
        ("Lecture 7: tides", "fr", 7, 0, null),
        ("Product tour", "hi", 25, 0, "pause"),
        ("Keynote", "fr", 45, 0, null),
        ("Support: returns", "nl", 4, 1, null),
        ("Weekly news", "pl", 3, 0, null),
    ];

    public static async Task TakeAsync(Chromium chromium, FunctionsTestHost host, [CallerFilePath] string here = "")
    {
        var page = await chromium.OpenAsync(
            new()
            {
                ViewportSize = new() { Width = 1360, Height = 860 },
            }
        );
        await page.GotoAsync(host.BaseAddress.ToString());
        var ids = new List<string>();
        foreach (var job in Jobs.Reverse())
        {
            ids.Insert(0, await StartAsync(host.Client, job.Title, job.Language, job.Seconds, job.Failure));
        }
        await page.WaitForTimeoutAsync(9_000);
        foreach (var (job, id) in Jobs.Zip(ids).Where(pair => pair.First.Command is not null))
        {
            await host.Client.PostAsync($"jobs/{id}/{job.Command}", null);
        }
        await page.Locator($"[data-id='{ids[1]}']").ClickAsync();
        await page.Locator("[data-event=failed]").WaitForAsync();
        await page.WaitForFunctionAsync("() => performance.getEntriesByName('complete').length > 0");
        await page.WaitForTimeoutAsync(3_000);

        var root = Path.GetDirectoryName(Path.GetDirectoryName(here))!;
        await page.ScreenshotAsync(new() { Path = Path.Combine(root, "docs", "images", "dashboard.png") });
        await page.Context.DisposeAsync();
    }

    private static async Task<string> StartAsync(
        HttpClient client,
        string title,
        string language,
        double seconds,
        double failure
    )
    {
        var answer = await client.PostAsJsonAsync(
            "jobs",
            new
            {
                title,
                video_url = $"https://example.com/{Uri.EscapeDataString(title)}.mp4",
                output_language = language,
                delay = new { model = "fixed", seconds },
                failure = new { model = "fixed", probability = failure },
                on_error = new { restarts = failure > 0 ? 1 : 0, backoff_seconds = 0.5 },
            }
        );
        var accepted = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<Dictionary<string, object>>();
        return accepted!["job_id"].ToString()!;
    }
}
