using System.CommandLine;

namespace TranslationFunctions.Cli;

/// <summary>Job ids on the command line.</summary>
internal static class JobArguments
{
    /// <summary>One id.</summary>
    public static Argument<string> One(string help) => Checked(new Argument<string>("ID") { Description = help });

    /// <summary>One id or more.</summary>
    public static Argument<string[]> Some(string help) => Ids(help, ArgumentArity.OneOrMore);

    /// <summary>Any number of ids.</summary>
    public static Argument<string[]> Any(string help) => Ids(help, ArgumentArity.ZeroOrMore);

    private static Argument<string[]> Ids(string help, ArgumentArity arity) =>
        Checked(new Argument<string[]>("ID") { Description = help, Arity = arity });

    // An option that is not known would otherwise be taken for an id, and a step in a path for a job.
    private static T Checked<T>(T ids)
        where T : Argument
    {
        ids.Validators.Add(typed =>
        {
            foreach (var token in typed.Tokens.Where(token => token.Value.Trim() is "" or "." or ".." or ['-', ..]))
            {
                typed.AddError($"'{token.Value}' is neither an option of this command nor the id of a job.");
            }
        });
        return ids;
    }
}
