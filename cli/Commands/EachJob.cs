using TranslationFunctions.Client;

namespace TranslationFunctions.Cli;

/// <summary>Does the same to many jobs. What goes wrong with one stops none of the others.</summary>
internal static class EachJob
{
    /// <summary>Does it to one after the other.</summary>
    /// <returns>The greatest of the codes that the jobs lead to.</returns>
    public static async Task<ExitCode> DoAsync(Session session, IEnumerable<string> ids, Func<string, Task> work)
    {
        var worst = ExitCode.Ok;
        foreach (var id in ids.Distinct(StringComparer.Ordinal))
        {
            try
            {
                await work(id);
            }
            catch (TranslationException error)
            {
                var code = session.Complain(session.ComplaintOf(error));
                worst = code > worst ? code : worst;
            }
        }
        return worst;
    }
}
