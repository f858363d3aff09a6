using System.CommandLine;
using TranslationFunctions.Client;

namespace TranslationFunctions.Cli;

/// <summary><c>translate list</c>.</summary>
internal static class ListCommand
{
    private const int DefaultLimit = 50;
    private const int LargestPage = 1000;

    public static Command Create(ServiceCommands service)
    {
        var state = Named<JobState>("--state", "Only jobs in this state", except: JobState.Unknown);
        var result = Named<JobResult>("--result", "Only jobs with this result");
        var limit = new Option<int>("--limit")
        {
            Description = "How many at most",
            HelpName = "N",
            DefaultValueFactory = _ => DefaultLimit,
        };
        limit.Validators.Add(typed =>
        {
            if (typed.Tokens.Count > 0 && int.TryParse(typed.Tokens[0].Value, out var number) && number < 1)
            {
                typed.AddError($"--limit must be at least 1; it is {number}. For every job, say --all.");
            }
        });
        var all = new Option<bool>("--all") { Description = "Every job, however many there are" };
        return service.Does(
            new Command("list", "Lists jobs, the newest first") { state, result, limit, all },
            async (parsed, session, interrupted) =>
            {
                var count = parsed.GetValue(all) ? int.MaxValue : parsed.GetValue(limit);
                var filter = new JobFilter
                {
                    State = parsed.GetValue(state),
                    Result = parsed.GetValue(result),
                    PageSize = Math.Min(count, LargestPage),
                };
                await session.Output.ListAsync(session.Client.ListJobsAsync(filter, interrupted).Take(count));
                return ExitCode.Ok;
            }
        );
    }

    private static Option<T?> Named<T>(string name, string help, params T[] except)
        where T : struct, Enum
    {
        var names = Enum.GetValues<T>().Except(except).ToDictionary(value => $"{value}".ToLowerInvariant());
        var forms = string.Join(", ", names.Keys);
        return TypedOption.OfValue<T>(name, help, forms, text => names.TryGetValue(text, out var value) ? value : null);
    }
}
