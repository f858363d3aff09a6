using System.Net.Http.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TranslationFunctions.Tests.Browser;

/// <summary>One job's details and commands, as a browser shows them.</summary>
[Collection(ChromiumTests.Name)]
public class JobDetailsTests(SharedChromium chromium)
{
    [Fact]
    public async Task Job_WithTheKeyboardAlone_IsPausedResumedCanceledAndRemoved()
    {
        await using var scene = await DashboardScene.SetAsync(chromium);
        var first = await scene.StartAsync();
        var second = await scene.StartAsync();
        await scene.OpenAsync();
        await Expect(scene.Rows).ToHaveCountAsync(2);
        var keyboard = scene.Page.Keyboard;

        await scene.Row(second).FocusAsync();
        await keyboard.PressAsync("ArrowDown");
        await keyboard.PressAsync("Enter");
        await Expect(scene.Details.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToBeFocusedAsync();
        await Expect(scene.Row(first)).ToHaveAttributeAsync("aria-selected", "true");

        await PressAsync("Pause");
        await Expect(scene.Row(first)).ToContainTextAsync("paused");
        await Expect(scene.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("is paused");
        await PressAsync("Resume");
        await Expect(scene.Row(first)).ToContainTextAsync("running");
        await PressAsync("Cancel");
        await Expect(scene.Row(first)).ToContainTextAsync("canceled");
        await PressAsync("Remove");

        await Expect(scene.Rows).ToHaveCountAsync(1);
        await Expect(scene.Details).ToBeHiddenAsync();
        (await scene.Http.GetAsync($"status/{first}")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        scene.Complaints.ShouldBeEmpty();

        async Task PressAsync(string name)
        {
            await scene.Button(name).FocusAsync();
            await keyboard.PressAsync("Enter");
        }
    }

    [Fact]
    public async Task Details_WhenClosedWithEscape_GiveTheFocusBackToTheRow()
    {
        await using var scene = await DashboardScene.SetAsync(chromium);
        var job = await scene.StartAsync();
        await scene.OpenAsync();

        await scene.Row(job).ClickAsync();
        await Expect(scene.Details).ToBeVisibleAsync();
        await scene.Page.Keyboard.PressAsync("Escape");

        await Expect(scene.Details).ToBeHiddenAsync();
        await Expect(scene.Row(job)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Job_ThatFailed_ShowsWhyAndItsAttempts()
    {
        await using var scene = await DashboardScene.SetAsync(chromium);
        var job = await scene.StartAsync(seconds: 10, failure: 1);
        await scene.PassAsync(10);
        await scene.OpenAsync();

        await scene.Row(job).ClickAsync();

        await Expect(scene.Details.GetByRole(AriaRole.Row).Nth(1)).ToContainTextAsync("failed");
        await Expect(scene.Details.GetByRole(AriaRole.Listitem).First).ToContainTextAsync("created");
        await Expect(scene.Details.GetByRole(AriaRole.Listitem).Last).ToContainTextAsync("failed");
    }

    [Fact]
    public async Task Command_ThatIsRefused_SaysWhyInTheDetails()
    {
        await using var scene = await DashboardScene.SetAsync(chromium);
        var job = await scene.StartAsync();
        await scene.OpenAsync();
        await scene.Row(job).ClickAsync();
        await Expect(scene.Button("Cancel")).ToBeVisibleAsync();
        await scene.Page.RouteAsync("**/jobs?*", route => route.AbortAsync());
        await scene.Page.RouteAsync("**/status/*", route => route.AbortAsync());
        await scene.TellAsync(job, "cancel");

        await scene.Button("Pause").ClickAsync();

        await Expect(scene.Details.GetByRole(AriaRole.Alert)).ToContainTextAsync("is canceled");
    }

    [Fact]
    public async Task Job_InTheQueue_ShowsItsPlaceAndIsGivenAnother()
    {
        await using var scene = await DashboardScene.SetAsync(
            chromium,
            options => options with { Settings = new Dictionary<string, string> { ["Capacity:Workers"] = "1" } }
        );
        await scene.StartAsync();
        await scene.StartAsync();
        var last = await scene.StartAsync();
        await scene.OpenAsync();
        await Expect(scene.Row(last)).ToContainTextAsync("place 2");

        await scene.Row(last).ClickAsync();
        await scene.Details.GetByLabel("Priority").FillAsync("10");
        await scene.Page.Keyboard.PressAsync("Enter");

        await Expect(scene.Row(last)).ToContainTextAsync("place 1");
        await Expect(scene.Details).ToContainTextAsync("Priority10");
    }

    [Fact]
    public async Task Job_OfManyLanguages_LeadsToTheJobOfEach()
    {
        await using var scene = await DashboardScene.SetAsync(chromium);
        var answer = await scene.Http.PostAsJsonAsync(
            "jobs",
            new { title = "Keynote", languages = new[] { "fr", "de" } }
        );
        answer.EnsureSuccessStatusCode();
        await scene.OpenAsync();
        await Expect(scene.Rows).ToHaveCountAsync(3);

        await scene.Rows.Filter(new() { HasNotText = "fr" }).Filter(new() { HasNotText = "de" }).ClickAsync();
        await Expect(scene.Details.GetByRole(AriaRole.Heading, new() { Name = "Keynote" })).ToBeVisibleAsync();
        await scene.Details.Locator(".family button").First.ClickAsync();

        await Expect(scene.Details.GetByRole(AriaRole.Heading, new() { Name = "Part of" })).ToBeVisibleAsync();
        await Expect(scene.Details).ToContainTextAsync("Languagefr");
    }
}
