using Microsoft.Playwright;

namespace TranslationFunctions.Tests.Browser;

/// <summary>The machine's own Chromium, started once for all tests that need it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Where it is; null when there is none.</summary>
    public static string? Executable { get; } =
        Environment
            .GetEnvironmentVariable("PATH")!
            .Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);

    /// <summary>Starts Chromium.</summary>
    public static async Task<(IPlaywright, IBrowser)> LaunchAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Executable,
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
        return (playwright, browser);
    }

    public async ValueTask InitializeAsync()
    {
        if (Executable is not null)
        {
            (playwright, browser) = await LaunchAsync();
        }
    }

    /// <summary>Opens a window that nothing was done in yet; skips the test when there is no Chromium.</summary>
    public async Task<IPage> OpenAsync(BrowserNewContextOptions? options = null)
    {
        Assert.SkipWhen(browser is null, "Chromium is not installed (Debian: apt-get install chromium).");
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(10_000);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await (browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        playwright?.Dispose();
    }
}

/// <summary>The tests that share a Chromium; they run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class ChromiumTests : ICollectionFixture<Chromium>
{
    public const string Name = "Chromium";
}
