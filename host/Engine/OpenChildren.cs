using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Engine;

/// <summary>The children an instance has started and has not heard the end of.</summary>
internal static class OpenChildren
{
    /// <summary>Their ids, in the order they were started.</summary>
    public static IReadOnlyList<string> In(IReadOnlyList<HistoryEvent> history)
    {
        var open = new OrderedDictionary<int, string>();
        foreach (var happened in history)
        {
            switch (happened)
            {
                case ChildScheduled child:
                    open.Add(child.Id, child.InstanceId);
                    break;
                case ChildCompleted done:
                    open.Remove(done.Id);
                    break;
                case ChildFailed failed:
                    open.Remove(failed.Id);
                    break;
            }
        }
        return [.. open.Values];
    }
}
