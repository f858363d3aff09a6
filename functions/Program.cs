using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using TranslationFunctions;
using TranslationFunctions.Security;

FunctionsApplicationBuilder builder = FunctionsApplication.CreateBuilder(args);
builder.Services.AddTranslation();
builder.UseApiKeys();
builder.Build().Run();
