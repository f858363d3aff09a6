using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using TranslationFunctions.Faults;

namespace TranslationFunctions.Tests.Functions.Faults;

public class FaultSettingsTests
{
    [Fact]
    public void Read_NothingConfigured_LetsNothingGoWrong()
    {
        FaultOptions options = Read();

        options.Rates.Values.ShouldAllBe(rate => rate == 0);
        options.SlowRate.ShouldBe(0);
        options.Seed.ShouldBe(0);
        options.Routes.Select(route => route.Path).ShouldBe(["/jobs", "/job", "/status", "/v2", "/v3"]);
    }

    [Fact]
    public void Read_EverythingConfigured_TakesIt()
    {
        FaultOptions options = Read(
            ("TooManyRequests", "0.1"),
            ("InternalError", "0.2"),
            ("unavailable", "0.3"),
            ("Dropped", "0.25"),
            ("Truncated", "0.15"),
            ("Slow", "1"),
            ("SlowSeconds", "2.5"),
            ("RetryAfterSeconds", "30"),
            ("Seed", "42"),
            ("Routes", "POST /jobs, /status/")
        );

        options
            .Rates.OrderBy(rate => rate.Key)
            .Select(rate => (rate.Key, rate.Value))
            .ShouldBe([
                (WireFault.TooManyRequests, 0.1),
                (WireFault.InternalError, 0.2),
                (WireFault.Unavailable, 0.3),
                (WireFault.Dropped, 0.25),
                (WireFault.Truncated, 0.15),
            ]);
        options.SlowRate.ShouldBe(1);
        options.SlowBy.ShouldBe(TimeSpan.FromSeconds(2.5));
        options.RetryAfter.ShouldBe(TimeSpan.FromSeconds(30));
        options.Seed.ShouldBe(42);
        options.Routes.ShouldBe([new FaultRoute("POST", "/jobs"), new FaultRoute(null, "/status")]);
    }

    [Theory]
    [InlineData("TooManyRequests", "1.1")]
    [InlineData("Dropped", "-0.1")]
    [InlineData("Slow", "often")]
    [InlineData("SlowSeconds", "301")]
    [InlineData("RetryAfterSeconds", "0.5")]
    [InlineData("Seed", "9007199254740992")]
    [InlineData("Routes", "/")]
    [InlineData("Routes", "GET /")]
    [InlineData("Routes", "/assets")]
    [InlineData("Routes", "/assets/page.js")]
    [InlineData("Routes", "status")]
    [InlineData("Routes", "/jobs,GET POST /status")]
    [InlineData("None", "1")]
    public void Read_BadValue_NamesTheSetting(string key, string value) =>
        Should
            .Throw<OptionsValidationException>(() => Read((key, value)))
            .Message.ShouldStartWith($"The setting 'Faults:{key}' ");

    [Fact]
    public void Read_RatesThatAreMoreThanAllCalls_AreRefused() =>
        Should
            .Throw<OptionsValidationException>(() => Read(("InternalError", "0.6"), ("Dropped", "0.5")))
            .Message.ShouldStartWith("The setting 'Faults:Dropped' must leave the sum of ");

    [Theory]
    [InlineData("/status", "GET", "/status", true)]
    [InlineData("/status", "GET", "/Status/abc", true)]
    [InlineData("/status", "GET", "/statuses", false)]
    [InlineData("/status", "GET", "/", false)]
    [InlineData("GET /jobs", "get", "/jobs", true)]
    [InlineData("GET /jobs", "POST", "/jobs", false)]
    [InlineData("/jobs/a/", "POST", "/jobs/a/cancel", true)]
    public void Route_CoversItsPathAndWhatIsBelow(string text, string method, string path, bool covered)
    {
        FaultRoute.TryParse(text, out FaultRoute? route).ShouldBeTrue();
        route!.Covers(method, path).ShouldBe(covered);
    }

    private static FaultOptions Read(params (string Key, string Value)[] settings)
    {
        FaultOptions options = new();
        FaultSettings.Read(
            new ConfigurationBuilder()
                .AddInMemoryCollection(settings.ToDictionary(s => $"Faults:{s.Key}", string? (s) => s.Value))
                .Build(),
            options
        );
        return options;
    }
}
