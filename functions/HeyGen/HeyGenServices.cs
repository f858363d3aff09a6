using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TranslationFunctions.Callbacks;

namespace TranslationFunctions.HeyGen;

/// <summary>What the functions of the HeyGen-compatible API are given.</summary>
internal static class HeyGenServices
{
    /// <summary>Registers them. Settings that are not valid stop the start.</summary>
    public static IServiceCollection AddHeyGen(this IServiceCollection services)
    {
        services
            .AddOptions<HeyGenOptions>()
            .Configure<IConfiguration>((options, configuration) => HeyGenSettings.Read(configuration, options))
            .ValidateOnStart();
        return services
            .AddSingleton<HeyGenApi>()
            .AddSingleton<TranslationIds>()
            .AddSingleton<TranslationLimit>()
            .AddSingleton<TranslationStarter>()
            .AddSingleton<TranslationReader>()
            .AddSingleton<TranslationRemover>()
            .AddSingleton<BatchStarter>()
            .AddSingleton<BatchReader>()
            .AddSingleton<WebhookPayloads>()
            .AddSingleton<WebhookEventReader>()
            .AddSingleton<ICallbackFormat, HeyGenCallback>();
    }
}
