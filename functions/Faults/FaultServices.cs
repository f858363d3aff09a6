using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace TranslationFunctions.Faults;

/// <summary>Puts faults between callers and functions.</summary>
public static class FaultServices
{
    /// <summary>Adds the middleware, if anything is configured for it: an app without faults pays nothing for them.</summary>
    /// <param name="builder">The app.</param>
    /// <returns><paramref name="builder"/>.</returns>
    public static FunctionsApplicationBuilder UseWireFaults(this FunctionsApplicationBuilder builder)
    {
        if (builder.Configuration.GetSection(FaultSettings.Section).Exists())
        {
            builder
                .Services.AddOptions<FaultOptions>()
                .Configure<IConfiguration>((options, configuration) => FaultSettings.Read(configuration, options))
                .ValidateOnStart();
            builder.UseWhen<WireFaults>(context =>
                context.FunctionDefinition.InputBindings.Values.Any(binding =>
                    string.Equals(binding.Type, "httpTrigger", StringComparison.OrdinalIgnoreCase)
                )
            );
        }

        return builder;
    }
}
