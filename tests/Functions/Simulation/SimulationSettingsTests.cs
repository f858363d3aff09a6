using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using TranslationFunctions.Simulation;

namespace TranslationFunctions.Tests.Functions.Simulation;

public class SimulationSettingsTests
{
    [Fact]
    public void Read_NothingConfigured_KeepsTheDefaults()
    {
        SimulationOptions options = Read();

        options.Delay.ShouldBe(new UniformDelay(10, 30));
        options.Failure.ShouldBe(new FixedFailure(0.05));
        options.Seed.ShouldBeNull();
    }

    [Fact]
    public void Read_EverythingConfigured_TakesIt()
    {
        SimulationOptions options = Read(
            ("Simulation:Delay:Model", "gaussian"),
            ("Simulation:Delay:Mean", "12.5"),
            ("simulation:delay:stddev", "2"),
            ("Simulation:Failure:Model", "fixed"),
            ("Simulation:Failure:Probability", "1e-2"),
            ("Simulation:Seed", "9007199254740991")
        );

        options.Delay.ShouldBe(new GaussianDelay(12.5, 2));
        options.Failure.ShouldBe(new FixedFailure(0.01));
        options.Seed.ShouldBe(Seeds.Max);
    }

    [Fact]
    public void Read_SeedAtTheRoot_IsTheServersSeed() => Read(("Seed", "7")).Seed.ShouldBe(7);

    [Fact]
    public void Read_SeedInBothPlaces_TheSectionWins() =>
        Read(("Seed", "7"), ("Simulation:Seed", "8")).Seed.ShouldBe(8);

    [Fact]
    public void Read_ShortDelay_IsUniform_AndTheSectionWins()
    {
        Read(("MIN_DELAY", "15"), ("MAX_DELAY", "20")).Delay.ShouldBe(new UniformDelay(15, 20));
        Read(("MIN_DELAY", "15")).Delay.ShouldBe(new UniformDelay(15, 30));
        Read(("MIN_DELAY", "15"), ("Simulation:Delay:Model", "exponential"), ("Simulation:Delay:Mean", "4"))
            .Delay.ShouldBe(new ExponentialDelay(4));
    }

    [Theory]
    [InlineData("MIN_DELAY", "-1", "MIN_DELAY")]
    [InlineData("MIN_DELAY", "40", "MAX_DELAY")]
    [InlineData("MAX_DELAY", "soon", "MAX_DELAY")]
    [InlineData("Simulation:Delay:Model", "poisson", "Simulation:delay:model")]
    [InlineData("Simulation:Delay:Seconds", "5", "Simulation:delay:model")]
    [InlineData("Simulation:Delay", "5", "Simulation:delay")]
    [InlineData("Simulation:Failure:Model", "1", "Simulation:failure:model")]
    [InlineData("Simulation:Seed", "-1", "Simulation:Seed")]
    [InlineData("Simulation:Seed", "NaN", "Simulation:Seed")]
    [InlineData("Seed", "seven", "Seed")]
    [InlineData("Simulation:Dealy:Model", "fixed", "Simulation:dealy")]
    public void Read_BadSetting_IsNamed(string key, string value, string named) =>
        Should.Throw<OptionsValidationException>(() => Read((key, value))).Message.ShouldContain($"'{named}'");

    [Fact]
    public void Read_SeveralBadSettings_NamesAll() =>
        Should
            .Throw<OptionsValidationException>(() =>
                Read(
                    ("Simulation:Delay:Model", "uniform"),
                    ("Simulation:Delay:Min", "-1"),
                    ("Simulation:Delay:Max", "long"),
                    ("Simulation:Failure:Model", "fixed")
                )
            )
            .Failures.Count()
            .ShouldBe(3);

    private static SimulationOptions Read(params (string Key, string Value)[] settings)
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(s => s.Key, string? (s) => s.Value))
            .Build();
        SimulationOptions options = new();
        SimulationSettings.Read(configuration, options);
        return options;
    }
}
