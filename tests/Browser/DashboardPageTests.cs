using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TranslationFunctions.Tests.Browser;

/// <summary>The page as a whole: for assistive technology, in light and in dark, with its totals.</summary>
[Collection(ChromiumTests.Name)]
public class DashboardPageTests(SharedChromium chromium)
{
    [Fact]
    public async Task Page_ForAScreenReader_HasLandmarksAndNames()
    {
        await using var scene = await DashboardScene.SetAsync(chromium);
        await scene.OpenAsync();

        var ids = await scene.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('[id]')].map(e => e.id)"
        );
        ids.ShouldBeUnique();
        await Expect(scene.Page.Locator("body"))
            .ToMatchAriaSnapshotAsync(
                """
                - link "Skip to the jobs"
                - banner:
                  - heading "Translation jobs" [level=1]
                  - button "Key…"
                  - button "Start a job…"
                - status
                - main:
                  - region "Overview":
                    - figure:
                      - combobox "Ended in the last"
                      - img "0 completed, 0 failed, 0 canceled"
                  - group "Show":
                    - radio /All/ [checked]
                    - radio /Failed/
                  - region "Job list":
                    - grid "Jobs, newest first":
                      - rowgroup:
                        - row "State Job Language Progress Time Created"
                """
            );
    }

    [Fact]
    public async Task Page_ReachedByTab_ShowsWhereTheFocusIs()
    {
        await using var scene = await DashboardScene.SetAsync(chromium);
        await scene.StartAsync();
        await scene.OpenAsync();
        await Expect(scene.Rows).ToHaveCountAsync(1);
        List<string> stops = [];

        for (var i = 0; i < 6; i++)
        {
            await scene.Page.Keyboard.PressAsync("Tab");
            stops.Add(
                await scene.Page.EvaluateAsync<string>(
                    """
                    () => {
                      const focused = document.activeElement;
                      const marked = focused.type === "radio" ? focused.closest("label") : focused;
                      return `${focused.getAttribute("role") ?? focused.localName} ${getComputedStyle(marked).outlineWidth}`;
                    }
                    """
                )
            );
        }

        stops.ShouldBe(["a 3px", "button 3px", "button 3px", "select 3px", "input 3px", "row 3px"]);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Colors_OfText_StandOutFromWhatIsBehindThem(ColorScheme scheme)
    {
        await using var scene = await DashboardScene.SetAsync(chromium, window: new() { ColorScheme = scheme });
        await scene.OpenAsync();

        // WCAG 2.2, 1.4.3: 4.5 to 1 for text of any size.
        var contrasts = await scene.Page.EvaluateAsync<Dictionary<string, double>>(
            """
            () => {
              const style = getComputedStyle(document.documentElement);
              const luminance = (name) => {
                const color = style.getPropertyValue(name).trim();
                const [r, g, b] = [1, 3, 5]
                  .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
                  .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const pairs = {};
              const front = ["text", "faint", "queued", "running", "paused", "completed", "failed", "canceled"];
              for (const [fore, back] of [
                ...front.flatMap((name) => ["panel", "selected", "hover"].map((back) => [name, back])),
                ["on-accent", "accent"], ["text", "page"], ["faint", "page"],
              ]) {
                const [dark, light] = [luminance(`--${fore}`), luminance(`--${back}`)].sort((a, b) => a - b);
                pairs[`${fore} on ${back}`] = (light + 0.05) / (dark + 0.05);
              }
              return pairs;
            }
            """
        );

        contrasts.Count.ShouldBe(27);
        contrasts.Where(pair => !(pair.Value >= 4.5)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Totals_OfJobsThatEnd_AreCounted()
    {
        await using var scene = await DashboardScene.SetAsync(chromium);
        await scene.StartAsync(seconds: 20);
        await scene.StartAsync(seconds: 40, failure: 1);
        await scene.StartAsync(seconds: 60);
        await scene.PassAsync(40);
        await scene.OpenAsync();

        await Expect(scene.Page.Locator("#totals"))
            .ToHaveTextAsync("Jobs3Succeeded50.0 %Took on average30.0 sShortest20.0 sLongest40.0 s");
        await Expect(scene.Page.Locator("#filters")).ToContainTextAsync("All3");
        await Expect(scene.Page.Locator("#filters")).ToContainTextAsync("Running1");
        await Expect(scene.Page.Locator("#chart rect")).ToHaveCountAsync(2);
    }
}
