namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Where a function app's Program starts.</summary>
public class FunctionsApplication
{
    /// <summary>A builder with the defaults of .NET's generic host.</summary>
    /// <param name="args">The command line, read into the configuration.</param>
    /// <exception cref="InvalidOperationException">An extension's startup class cannot be made.</exception>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => new(args, ExtensionStartups.Found);
}
