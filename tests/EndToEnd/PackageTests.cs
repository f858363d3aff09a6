using System.Diagnostics;
using TranslationFunctions.Tests.Architecture;
using TranslationFunctions.Tests.Storage;

namespace TranslationFunctions.Tests.EndToEnd;

/// <summary>The host as a package, referenced by somebody else's app. Set TRANSLATION_TEST_PACKAGE=1 to run it: it takes a minute.</summary>
public sealed class PackageTests : IDisposable
{
    private const string Switch = "TRANSLATION_TEST_PACKAGE";
    private readonly TempDirectory directory = new();

    public void Dispose() => directory.Dispose();

    [Fact]
    public async Task App_ThatReferencesThePackage_BuildsAndTestsItself()
    {
        Assert.SkipUnless(
            Environment.GetEnvironmentVariable(Switch) == "1",
            $"It packs the host and restores an app that uses it, which takes a minute: set {Switch}=1."
        );
        var app = Directory.CreateDirectory(Path.Combine(directory.Path, "app")).FullName;
        await File.WriteAllTextAsync(Path.Combine(app, "App.csproj"), Project);
        await File.WriteAllTextAsync(Path.Combine(app, "Program.cs"), Source);
        var cache = Path.Combine(directory.Path, "cache");

        await DotnetAsync(Sources.Root, "pack", "host", "-o", directory.Path, "-p:RunAnalyzers=false");
        var said = await DotnetAsync(
            app,
            "run",
            $"-p:RestoreAdditionalProjectSources={directory.Path}",
            $"-p:RestorePackagesPath={cache}"
        );

        said.ShouldContain("Hello, Ada! after 3 days");
    }

    private static async Task<string> DotnetAsync(string folder, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, said);
        return said;
    }

    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <NoWarn>NETSDK1206</NoWarn>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="TranslationFunctions.EmbeddedHost" Version="0.1.0" />
          </ItemGroup>
        </Project>
        """;

    private const string Source = """
        using Microsoft.Azure.Functions.Worker;
        using Microsoft.Azure.Functions.Worker.Builder;
        using Microsoft.DurableTask;
        using Microsoft.DurableTask.Client;
        using Microsoft.Extensions.Hosting;
        using TranslationFunctions.EmbeddedHost.Testing;

        if (!args.Any(arg => arg.StartsWith("--port")))
        {
            await using var host = await FunctionsTestHost.StartAsync<Program>();
            var start = host.Time.GetUtcNow();
            var id = await host.Durable.ScheduleNewOrchestrationInstanceAsync("Greet", "Ada");
            var ended = await host.Durable.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true);
            Console.WriteLine($"{ended.ReadOutputAs<string>()} after {(host.Time.GetUtcNow() - start).Days} days");
            return;
        }
        FunctionsApplication.CreateBuilder(args).Build().Run();

        public static class Greeting
        {
            [Function("Greet")]
            public static async Task<string> Greet([OrchestrationTrigger] TaskOrchestrationContext context)
            {
                await context.CreateTimer(TimeSpan.FromDays(3), CancellationToken.None);
                return await context.CallActivityAsync<string>("Hello", context.GetInput<string>());
            }

            [Function("Hello")]
            public static string Hello([ActivityTrigger] string name) => $"Hello, {name}!";
        }
        """;
}
