using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TranslationFunctions.Tests.Browser;

/// <summary>The form that starts a job, in a browser.</summary>
[Collection(ChromiumTests.Name)]
public class StartFormTests(SharedChromium chromium)
{
    [Theory]
    [InlineData("Delay", "fixed", """{"delay":{"model":"fixed","seconds":15}}""")]
    [InlineData("Delay", "uniform", """{"delay":{"model":"uniform","min":10,"max":30}}""")]
    [InlineData("Delay", "gaussian", """{"delay":{"model":"gaussian","mean":15,"stddev":3}}""")]
    [InlineData("Delay", "lognormal", """{"delay":{"model":"lognormal","median":15,"sigma":0.5}}""")]
    [InlineData("Delay", "exponential", """{"delay":{"model":"exponential","mean":15}}""")]
    [InlineData("Failure", "fixed", """{"failure":{"model":"fixed","probability":0.05}}""")]
    [InlineData("Failure", "uniform", """{"failure":{"model":"uniform","min":0,"max":0.2}}""")]
    [InlineData("Failure", "gaussian", """{"failure":{"model":"gaussian","mean":0.1,"stddev":0.05}}""")]
    public async Task Job_WithAModel_IsStarted(string label, string model, string expected)
    {
        await using var scene = await DashboardScene.SetAsync(chromium);
        await scene.OpenAsync();

        await scene.Button("Start a job…").ClickAsync();
        await scene.Page.GetByLabel(label, new() { Exact = true }).SelectOptionAsync(model);
        var request = await scene.Page.RunAndWaitForRequestAsync(
            () => scene.Button("Start").ClickAsync(),
            request => request.Method == "POST"
        );

        request.PostData.ShouldBe(expected);
        await Expect(scene.Rows).ToHaveCountAsync(1);
        await Expect(scene.Page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await Expect(scene.Details).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Form_FilledIn_SendsEveryField()
    {
        await using var scene = await DashboardScene.SetAsync(chromium);
        await scene.OpenAsync();
        await scene.Button("Start a job…").ClickAsync();
        var form = scene.Page.GetByRole(AriaRole.Dialog, new() { Name = "Start a job" });
        await form.GetByText("More", new() { Exact = true }).ClickAsync();
        (string Label, string Text)[] filled =
        [
            ("Title", "Keynote"),
            ("Video", "https://example.com/keynote.mp4"),
            ("Languages", "fr, de ja"),
            ("Priority", "5"),
            ("Restarts after a failure", "2"),
            ("Wait before a restart", "1.5"),
            ("Seed", "7"),
            ("Callback", "https://example.com/done"),
            ("Metadata", """{"order":12}"""),
        ];
        foreach (var (label, text) in filled)
        {
            await form.GetByLabel(label, new() { Exact = true }).FillAsync(text);
        }

        var request = await scene.Page.RunAndWaitForRequestAsync(
            () => scene.Button("Start").ClickAsync(),
            request => request.Method == "POST"
        );

        JsonElement
            .DeepEquals(
                JsonElement.Parse(request.PostData!),
                JsonElement.Parse(
                    """
                    {
                      "title": "Keynote", "video_url": "https://example.com/keynote.mp4", "languages": ["fr", "de", "ja"],
                      "priority": 5, "on_error": { "restarts": 2, "backoff_seconds": 1.5 }, "seed": 7,
                      "callback_url": "https://example.com/done", "metadata": { "order": 12 }
                    }
                    """
                )
            )
            .ShouldBeTrue(request.PostData);
        (await request.HeaderValueAsync("idempotency-key"))!.Length.ShouldBe(32);
    }

    [Fact]
    public async Task Field_ThatTheServerRefuses_SaysWhyAndHasTheFocus()
    {
        await using var scene = await DashboardScene.SetAsync(chromium);
        await scene.OpenAsync();
        await scene.Button("Start a job…").ClickAsync();
        await scene.Page.GetByLabel("Delay", new() { Exact = true }).SelectOptionAsync("uniform");
        var longest = scene.Page.GetByLabel("Longest");
        await longest.FillAsync("5");

        await scene.Button("Start").ClickAsync();

        await Expect(longest).ToBeFocusedAsync();
        await Expect(longest).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(longest).ToHaveAccessibleDescriptionAsync("seconds must be at least min, which is 10");
        await Expect(scene.Rows).ToHaveCountAsync(0);

        await longest.FillAsync("20");
        await scene.Button("Start").ClickAsync();

        await Expect(scene.Rows).ToHaveCountAsync(1);
    }
}
