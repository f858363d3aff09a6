using System.Net.Http.Json;
using Microsoft.Playwright;
using TranslationFunctions.EmbeddedHost.Hosting;
using TranslationFunctions.EmbeddedHost.Time;
using TranslationFunctions.Tests.EndToEnd;

namespace TranslationFunctions.Tests.Browser;

/// <summary>The page of a simulator whose clock moves by hand, in a window of its own.</summary>
internal sealed class DashboardScene : IAsyncDisposable
{
    private readonly Simulator simulator;
    private readonly List<string> complaints = [];

    private DashboardScene(Simulator simulator, IPage page)
    {
        (this.simulator, Page) = (simulator, page);
        page.PageError += (_, error) => complaints.Add(error);
        page.Console += (_, message) =>
        {
            // An answer that is an error is the page's to handle; what the policy stops is not.
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
            {
                complaints.Add(message.Text);
            }
        };
    }

    public IPage Page { get; }

    /// <summary>What the browser complained about: scripts that failed, and what the page's own policy forbids.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public HttpClient Http => simulator.Host.Client;

    public ILocator Rows => Page.Locator("#grid-body").GetByRole(AriaRole.Row);

    public ILocator Details => Page.Locator("#details");

    public static async Task<DashboardScene> SetAsync(
        SharedChromium chromium,
        Func<EmbeddedAppOptions, EmbeddedAppOptions>? configure = null,
        BrowserNewContextOptions? window = null
    )
    {
        var page = await chromium.OpenAsync(window);
        var simulator = await Simulator.StartAsync(configure);
        (simulator.Host.Time as VirtualTime)?.Freeze();
        return new DashboardScene(simulator, page);
    }

    /// <summary>Starts a job that takes this long, and gives its id.</summary>
    public async Task<string> StartAsync(double seconds = 100, double failure = 0)
    {
        var answer = await Http.PostAsJsonAsync(
            "jobs",
            new { delay = new { model = "fixed", seconds }, failure = new { model = "fixed", probability = failure } }
        );
        var accepted = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<Dictionary<string, object>>();
        return accepted!["job_id"].ToString()!;
    }

    public async Task TellAsync(string id, string command) =>
        (await Http.PostAsync($"jobs/{id}/{command}", null)).EnsureSuccessStatusCode();

    public Task PassAsync(double seconds) =>
        ((VirtualTime)simulator.Host.Time).AdvanceAsync(TimeSpan.FromSeconds(seconds));

    public Task OpenPageAsync() => Page.GotoAsync(simulator.Host.BaseAddress.ToString());

    /// <summary>Opens the page and waits until it shows what is.</summary>
    public async Task OpenAsync()
    {
        await OpenPageAsync();
        await Assertions.Expect(Page.GetByText("Live", new() { Exact = true })).ToBeVisibleAsync();
    }

    public ILocator Row(string id) => Page.Locator($"#grid-body [data-id='{id}']");

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public async ValueTask DisposeAsync()
    {
        await Page.Context.DisposeAsync();
        await simulator.DisposeAsync();
    }
}
