using System.CommandLine;

namespace TranslationFunctions.Cli;

/// <summary>Job ids on the command line.</summary>
internal static class JobArguments
{
    /// <summary>One id or more.</summary>
    public static Argument<string[]> Some(string help) => Ids(help, ArgumentArity.OneOrMore);

    /// <summary>Any number of ids.</summary>
    public static Argument<string[]> Any(string help) => Ids(help, ArgumentArity.ZeroOrMore);

    private static Argument<string[]> Ids(string help, ArgumentArity arity)
    {
        var ids = new Argument<string[]>("ID") { Description = help, Arity = arity };
        ids.Validators.Add(typed =>
        {
            // An option that is not known would otherwise be taken for an id.
            foreach (var token in typed.Tokens.Where(token => token.Value is "" or ['-', ..]))
            {
                typed.AddError($"'{token.Value}' is neither an option of this command nor the id of a job.");
            }
        });
        return ids;
    }
}
