namespace TranslationFunctions.EmbeddedHost.Functions;

/// <summary>Objects disposed of together, the youngest first.</summary>
internal sealed class Possessions : IAsyncDisposable
{
    private Stack<object>? held;

    public void Add(object possession) => (held ??= new Stack<object>(2)).Push(possession);

    public async ValueTask DisposeAsync()
    {
        while (held is not null && held.TryPop(out var possession))
        {
            if (possession is IAsyncDisposable asynchronous)
            {
                await asynchronous.DisposeAsync();
            }
            else
            {
                ((IDisposable)possession).Dispose();
            }
        }
    }
}
