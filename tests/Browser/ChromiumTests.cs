using Microsoft.Playwright;

namespace TranslationFunctions.Tests.Browser;

/// <summary>The tests that share a Chromium; they run one after another, and are skipped where there is none.</summary>
[CollectionDefinition(Name)]
public sealed class ChromiumTests : ICollectionFixture<SharedChromium>
{
    public const string Name = "Chromium";
}

/// <summary>The Chromium of those tests.</summary>
public sealed class SharedChromium : IAsyncLifetime
{
    private Chromium? chromium;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Executable is not null)
        {
            chromium = await Chromium.StartAsync();
        }
    }

    public async Task<IPage> OpenAsync(BrowserNewContextOptions? options)
    {
        Assert.SkipWhen(chromium is null, Chromium.Missing);
        return await chromium.OpenAsync(options);
    }

    public ValueTask DisposeAsync() => chromium?.DisposeAsync() ?? ValueTask.CompletedTask;
}
