using System.Reflection;
using System.Reflection.Emit;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Core;

namespace TranslationFunctions.Tests.Standins.FunctionsWorker;

public sealed class ExtensionDiscoveryTests : IDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory();

    public void Dispose() => directory.Delete(recursive: true);

    [Fact]
    public void Discovery_AmongOtherFiles_FindsTheAssemblyThatNamesAStartup()
    {
        File.WriteAllText(PathOf("native.dll"), "no assembly");
        File.Copy(typeof(FunctionAttribute).Assembly.Location, PathOf("other.dll"));
        SaveExtension(typeof(Startup));

        ExtensionStartups.FindIn(directory.FullName).ShouldBe([typeof(Startup)]);
    }

    [Fact]
    public void Startup_OfAnotherType_IsNamed() =>
        Should
            .Throw<InvalidOperationException>(() => ExtensionStartups.Create(typeof(string)))
            .Message.ShouldContain("System.String");

    private string PathOf(string file) => Path.Combine(directory.FullName, file);

    private void SaveExtension(Type startup)
    {
        ConstructorInfo attribute = typeof(WorkerExtensionStartupAttribute).GetConstructor([typeof(Type)])!;
        PersistedAssemblyBuilder assembly = new(
            new AssemblyName("ExtensionOfATest"),
            typeof(object).Assembly,
            [new CustomAttributeBuilder(attribute, [startup])]
        );
        assembly.DefineDynamicModule("ExtensionOfATest");
        assembly.Save(PathOf("extension.dll"));
    }

    private sealed class Startup : WorkerExtensionStartup
    {
        public override void Configure(IFunctionsWorkerApplicationBuilder applicationBuilder) =>
            throw new NotSupportedException("Only its type is asked for.");
    }
}
