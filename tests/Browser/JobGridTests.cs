using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TranslationFunctions.Tests.Browser;

/// <summary>The list of jobs, as a browser shows it.</summary>
[Collection(ChromiumTests.Name)]
public class JobGridTests(SharedChromium chromium)
{
    [Fact]
    public async Task Jobs_OfEveryKind_AreShownWithStateProgressAndTime()
    {
        await using var scene = await DashboardScene.SetAsync(chromium);
        var completed = await scene.StartAsync(seconds: 20);
        var failed = await scene.StartAsync(seconds: 20, failure: 1);
        var paused = await scene.StartAsync();
        var canceled = await scene.StartAsync();
        var running = await scene.StartAsync();
        await scene.PassAsync(20);
        await scene.TellAsync(paused, "pause");
        await scene.TellAsync(canceled, "cancel");
        await scene.PassAsync(10);

        await scene.OpenAsync();

        await Expect(scene.Rows).ToHaveCountAsync(5);
        await Expect(scene.Row(completed)).ToContainTextAsync("completed");
        await Expect(scene.Row(completed)).ToContainTextAsync("took 20.0 s");
        await Expect(scene.Row(failed)).ToContainTextAsync("failed");
        await Expect(scene.Row(canceled)).ToContainTextAsync("canceled");
        await Expect(scene.Row(paused)).ToContainTextAsync("1 min 20 s left");
        await Expect(scene.Row(paused).GetByRole(AriaRole.Progressbar)).ToHaveAttributeAsync("aria-valuenow", "20");
        await Expect(scene.Row(running)).ToContainTextAsync("1 min 10 s");
        await Expect(scene.Row(running).GetByRole(AriaRole.Progressbar)).ToHaveAttributeAsync("aria-valuenow", "30");
        scene.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Job_ThatEndsWhileThePageIsOpen_IsShownSo()
    {
        await using var scene = await DashboardScene.SetAsync(chromium);
        var job = await scene.StartAsync(seconds: 20);
        await scene.OpenAsync();
        await Expect(scene.Row(job)).ToContainTextAsync("running");

        await scene.PassAsync(20);

        await Expect(scene.Row(job)).ToContainTextAsync("completed");
        await Expect(scene.Page.GetByText("1 completed, 0 failed, 0 canceled")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Bars_WhileNoCallIsAnswered_MoveOn()
    {
        await using var scene = await DashboardScene.SetAsync(
            chromium,
            options => options with { Time = null, TimeScale = 20 }
        );
        var job = await scene.StartAsync(seconds: 400);
        await scene.OpenAsync();
        var bar = await scene.Row(job).GetByRole(AriaRole.Progressbar).ElementHandleAsync();
        await ReachAsync(10);

        await scene.Page.RouteAsync("**/jobs?*", route => route.AbortAsync());

        await ReachAsync(int.Parse((await bar.GetAttributeAsync("aria-valuenow"))!) + 10);

        Task ReachAsync(int percent) =>
            scene.Page.WaitForFunctionAsync(
                "([bar, percent]) => Number(bar.getAttribute('aria-valuenow')) >= percent",
                new object[] { bar, percent }
            );
    }

    [Fact]
    public async Task Jobs_ByTheThousand_AreAFewElementsAndAllWithinReach()
    {
        await using var scene = await DashboardScene.SetAsync(chromium);
        var first = await scene.StartAsync();
        for (var i = 0; i < 999; i++)
        {
            await scene.StartAsync();
        }
        await scene.OpenAsync();

        await scene.Page.WaitForFunctionAsync("() => performance.getEntriesByName('complete').length === 1");
        await scene.Rows.First.FocusAsync();
        await scene.Page.Keyboard.PressAsync("End");

        await Expect(scene.Row(first)).ToBeFocusedAsync();
        await Expect(scene.Row(first)).ToHaveAttributeAsync("aria-rowindex", "1001");
        (await scene.Rows.CountAsync()).ShouldBeLessThan(40);
    }

    [Fact]
    public async Task Jobs_ThatStartWhileTheListIsRead_AreInItOnce()
    {
        await using var scene = await DashboardScene.SetAsync(chromium);
        await StartAsync(350);
        await scene.OpenPageAsync();

        await StartAsync(250);

        await Expect(scene.Page.GetByRole(AriaRole.Grid)).ToHaveAttributeAsync("aria-rowcount", "601");

        async Task StartAsync(int jobs)
        {
            for (var i = 0; i < jobs; i++)
            {
                await scene.StartAsync();
            }
        }
    }

    [Fact]
    public async Task Rows_WhenJobsComeInAboveThem_StayWhereTheyAre()
    {
        await using var scene = await DashboardScene.SetAsync(chromium);
        for (var i = 0; i < 150; i++)
        {
            await scene.StartAsync();
        }
        await scene.OpenAsync();
        await scene.Page.Mouse.MoveAsync(400, 500);
        await scene.Page.Mouse.WheelAsync(0, 440);
        var watched = scene.Page.Locator("#grid-body [aria-rowindex='16']");
        var id = (await watched.GetAttributeAsync("data-id"))!;
        var place = (await scene.Row(id).BoundingBoxAsync())!.Y;

        await scene.StartAsync();
        await scene.StartAsync();

        await Expect(scene.Row(id)).ToHaveAttributeAsync("aria-rowindex", "18");
        (await scene.Row(id).BoundingBoxAsync())!.Y.ShouldBe(place, 0.5);
    }

    [Fact]
    public async Task Filter_OfAState_ShowsTheJobsInItAndNoOthers()
    {
        await using var scene = await DashboardScene.SetAsync(chromium);
        var paused = await scene.StartAsync();
        var running = await scene.StartAsync();
        await scene.TellAsync(paused, "pause");
        await scene.OpenAsync();

        await scene.Page.GetByRole(AriaRole.Radio, new() { Name = "Paused" }).CheckAsync(new() { Force = true });

        await Expect(scene.Rows).ToHaveCountAsync(1);
        await Expect(scene.Row(paused)).ToBeVisibleAsync();

        await scene.TellAsync(running, "pause");
        await scene.TellAsync(paused, "resume");

        await Expect(scene.Row(running)).ToBeVisibleAsync();
        await Expect(scene.Rows).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task App_ThatAnswersNoMore_IsSaidSoAndIsLiveAgainLater()
    {
        await using var scene = await DashboardScene.SetAsync(chromium);
        await scene.OpenAsync();

        await scene.Page.RouteAsync("**/jobs?*", route => route.AbortAsync());
        await Expect(scene.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("does not answer");
        await scene.Page.UnrouteAsync("**/jobs?*");

        await Expect(scene.Page.GetByText("Live", new() { Exact = true }).First).ToBeVisibleAsync();
        await Expect(scene.Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
    }
}
