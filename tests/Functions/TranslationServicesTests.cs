using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TranslationFunctions.Simulation;

namespace TranslationFunctions.Tests.Functions;

public class TranslationServicesTests
{
    [Fact]
    public void AddTranslation_BadSetting_StopsTheStartAndNamesIt()
    {
        using ServiceProvider services = Build(("Simulation:Delay:Model", "slow"));

        Should
            .Throw<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate)
            .Message.ShouldContain("'Simulation:delay:model'");
    }

    [Fact]
    public void AddTranslation_ServerSeed_RepeatsTheSeeds()
    {
        using ServiceProvider first = Build(("Seed", "7"));
        using ServiceProvider second = Build(("Simulation:Seed", "7"));

        first.GetRequiredService<ISeedSource>().Next().ShouldBe(second.GetRequiredService<ISeedSource>().Next());
    }

    [Fact]
    public void AddTranslation_NoServerSeed_DrawsAtRandom()
    {
        using ServiceProvider first = Build();
        using ServiceProvider second = Build();

        first.GetRequiredService<ISeedSource>().Next().ShouldNotBe(second.GetRequiredService<ISeedSource>().Next());
    }

    [Fact]
    public void AddTranslation_HostBroughtItsClock_KeepsIt()
    {
        HostClock clock = new();
        ServiceCollection services = [];
        services.AddSingleton<TimeProvider>(clock);

        using ServiceProvider provider = services.AddTranslation().BuildServiceProvider();

        provider.GetRequiredService<TimeProvider>().ShouldBeSameAs(clock);
    }

    private static ServiceProvider Build(params (string Key, string Value)[] settings)
    {
        ServiceCollection services = [];
        services.AddSingleton<IConfiguration>(
            new ConfigurationBuilder()
                .AddInMemoryCollection(settings.ToDictionary(s => s.Key, string? (s) => s.Value))
                .Build()
        );
        return services.AddTranslation().BuildServiceProvider();
    }

    private sealed class HostClock : TimeProvider;
}
