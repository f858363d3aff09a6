using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace TranslationFunctions.Security;

/// <summary>Puts keys between callers and functions.</summary>
public static class KeyServices
{
    /// <summary>Adds the middleware, if keys are configured: an app without them pays nothing for them.</summary>
    /// <param name="builder">The app.</param>
    /// <returns><paramref name="builder"/>.</returns>
    public static FunctionsApplicationBuilder UseApiKeys(this FunctionsApplicationBuilder builder)
    {
        if (builder.Configuration.GetSection(KeySettings.Section).Exists())
        {
            builder
                .Services.AddOptions<KeyOptions>()
                .Configure<IConfiguration>((options, configuration) => KeySettings.Read(configuration, options))
                .ValidateOnStart();
            builder.UseWhen<ApiKeys>(context =>
                context.FunctionDefinition.InputBindings.Values.Any(binding =>
                    string.Equals(binding.Type, "httpTrigger", StringComparison.OrdinalIgnoreCase)
                )
            );
        }

        return builder;
    }
}
