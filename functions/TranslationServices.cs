using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using TranslationFunctions.Callbacks;
using TranslationFunctions.Capacity;
using TranslationFunctions.HeyGen;
using TranslationFunctions.Jobs;
using TranslationFunctions.Metrics;
using TranslationFunctions.Retention;
using TranslationFunctions.Simulation;

namespace TranslationFunctions;

/// <summary>What the app's functions are given.</summary>
public static class TranslationServices
{
    /// <summary>Registers the app's services. Settings that are not valid stop the start.</summary>
    /// <param name="services">Where to register.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddTranslation(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services
            .AddOptions<SimulationOptions>()
            .Configure<IConfiguration>((options, configuration) => SimulationSettings.Read(configuration, options))
            .ValidateOnStart();
        services
            .AddOptions<CapacityOptions>()
            .Configure<IConfiguration>((options, configuration) => CapacitySettings.Read(configuration, options))
            .ValidateOnStart();
        services.AddSingleton<RandomNumberGenerator>(_ => RandomNumberGenerator.Create());
        services.AddSingleton<ISeedSource>(provider =>
            provider.GetRequiredService<IOptions<SimulationOptions>>().Value.Seed is { } seed
                ? new SeedSequence(seed)
                : new RandomSeeds(provider.GetRequiredService<RandomNumberGenerator>())
        );
        services.AddSingleton<JobReader>();
        services.AddSingleton<JobStarter>();
        services.AddSingleton<JobDefaults>();
        services.AddSingleton<DefaultJob>();
        services.AddSingleton<LiveJobs>();
        services.AddCallbacks();
        services
            .AddOptions<RetentionOptions>()
            .Configure<IConfiguration>((options, configuration) => RetentionSettings.Read(configuration, options))
            .ValidateOnStart();
        services.AddSingleton<RetentionStarter>();
        services.AddSingleton<ICallbackFormat, JobStatusCallback>();
        services.AddHeyGen();
        return services;
    }
}
