namespace TranslationFunctions.Cli;

/// <summary>What to say to a command that is not known.</summary>
internal static class Usage
{
    private const int BadUsage = 2;

    /// <summary>Prints the usage and, where there is one, the argument that is not known.</summary>
    public static int Show(string[] args)
    {
        if (args.Length > 0)
        {
            Console.Error.WriteLine($"translate: '{string.Join(' ', args)}' is not known.");
        }
        Console.Error.WriteLine("usage: translate demo    starts a simulator in this process and runs five jobs");
        return BadUsage;
    }
}
