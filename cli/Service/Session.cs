using Microsoft.Extensions.DependencyInjection;
using TranslationFunctions.Client;

namespace TranslationFunctions.Cli;

/// <summary>One command at work: the service it talks to and where its results go.</summary>
internal sealed class Session : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly ServiceTarget target;

    public Session(ServiceTarget target, IOutput output, Surroundings surroundings)
    {
        (this.target, Output, Time) = (target, output, surroundings.Time);
        services = Services(target, surroundings);
        Client = services.GetRequiredService<ITranslationClient>();
    }

    public ITranslationClient Client { get; }

    public IOutput Output { get; }

    public TimeProvider Time { get; }

    /// <summary>The command line that watches these jobs.</summary>
    public string CommandToWatch(IEnumerable<string> ids) => $"translate watch {string.Join(' ', ids)}{target.Typed}";

    /// <summary>Says what went wrong.</summary>
    /// <returns>The exit code it leads to.</returns>
    public ExitCode Complain(Complaint complaint)
    {
        Output.Complain(complaint);
        return complaint.Code;
    }

    /// <summary>What an error of the client means here.</summary>
    public Complaint ComplaintOf(TranslationException error) => Complaints.Of(error, target.Address);

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private static ServiceProvider Services(ServiceTarget target, Surroundings surroundings)
    {
        var collection = new ServiceCollection();
        collection.AddSingleton(surroundings.Time);
        var http = collection
            .AddTranslationClient(options => options.BaseAddress = target.Address)
            .AddHttpMessageHandler(() => new KeyHandler(target.Key));
        if (surroundings.Handler is { } handler)
        {
            http.ConfigurePrimaryHttpMessageHandler(handler);
        }
        return collection.BuildServiceProvider();
    }
}
