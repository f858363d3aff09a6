using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TranslationFunctions.Tests.Browser;

/// <summary>The page of an app whose callers need a key.</summary>
[Collection(ChromiumTests.Name)]
public class PageKeyTests(SharedChromium chromium)
{
    [Fact]
    public async Task Key_WhenTheAppWantsOne_IsAskedForUntilItIsRightAndKeptForTheTab()
    {
        await using var scene = await SetAsync();
        var job = await scene.StartAsync();
        await scene.OpenPageAsync();

        await GiveAsync(scene, "wrong-key");
        await Expect(Dialog(scene)).ToContainTextAsync("does not know that key");
        await GiveAsync(scene, "control-key");

        await Expect(scene.Row(job)).ToBeVisibleAsync();
        await Expect(Dialog(scene)).ToBeHiddenAsync();
        await scene.Page.ReloadAsync();
        await Expect(scene.Row(job)).ToBeVisibleAsync();
        scene.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Key_WhenNotGiven_IsNotAskedForAgainUntilWanted()
    {
        await using var scene = await SetAsync();
        var job = await scene.StartAsync();
        await scene.OpenPageAsync();
        await Expect(Dialog(scene)).ToBeVisibleAsync();

        await scene.Page.Keyboard.PressAsync("Escape");
        await Expect(scene.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Trying again");
        await scene.Page.WaitForRequestAsync("**/jobs?*");
        await Expect(Dialog(scene)).ToBeHiddenAsync();

        await scene.Button("Key…").ClickAsync();
        await GiveAsync(scene, "control-key");
        await Expect(scene.Row(job)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Key_ThatOnlyReads_ShowsAllAndIsToldWhatItCannotDo()
    {
        await using var scene = await SetAsync();
        var job = await scene.StartAsync();
        await scene.OpenPageAsync();
        await GiveAsync(scene, "reading-key");
        await scene.Row(job).ClickAsync();

        await scene.Button("Cancel").ClickAsync();

        await Expect(scene.Details.GetByRole(AriaRole.Alert)).ToContainTextAsync("key");
        await Expect(scene.Row(job)).ToContainTextAsync("running");
    }

    private static ILocator Dialog(DashboardScene scene) =>
        scene.Page.GetByRole(AriaRole.Dialog, new() { Name = "A key is needed" });

    private static async Task GiveAsync(DashboardScene scene, string key)
    {
        await scene.Page.GetByLabel("Key", new() { Exact = true }).FillAsync(key);
        await scene.Page.Keyboard.PressAsync("Enter");
    }

    private async Task<DashboardScene> SetAsync()
    {
        var scene = await DashboardScene.SetAsync(
            chromium,
            options =>
                options with
                {
                    Settings = new Dictionary<string, string>(options.Settings)
                    {
                        ["ApiKeys:Read"] = "reading-key",
                        ["ApiKeys:Control"] = "control-key",
                    },
                }
        );
        scene.Http.DefaultRequestHeaders.Add("x-functions-key", "control-key");
        return scene;
    }
}
