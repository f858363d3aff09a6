using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using TranslationFunctions;
using TranslationFunctions.Faults;
using TranslationFunctions.Security;

FunctionsApplicationBuilder builder = FunctionsApplication.CreateBuilder(args);
builder.Services.AddTranslation();
builder.UseWireFaults();
builder.UseApiKeys();
builder.Build().Run();
