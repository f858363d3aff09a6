using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace TranslationFunctions.EmbeddedHost.Hosting;

/// <summary>One run of an app in this process, from where it was asked for to where its host is built.</summary>
internal sealed class AppRun(Assembly app, TimeProvider? time, int? seed, Action<IServiceCollection>? services)
{
    // The app's own Main stands between the two, and knows nothing of this.
    private static readonly AsyncLocal<AppRun?> Ambient = new();

    private readonly TaskCompletionSource<IServiceProvider> started = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    /// <summary>The run the present flow of control belongs to; null when the app is the process.</summary>
    public static AppRun? Current => Ambient.Value;

    public Assembly App => app;

    public TimeProvider? Time => time;

    public int? Seed => seed;

    /// <summary>Registers services behind the app's own.</summary>
    public Action<IServiceCollection>? Services => services;

    /// <summary>Ends when the app listens, with its services.</summary>
    public Task<IServiceProvider> Started => started.Task;

    /// <summary>Runs the app's Main to its end.</summary>
    public Task RunAsync(string[] args)
    {
        var main =
            app.EntryPoint
            ?? throw new InvalidOperationException($"{app.GetName().Name} has no Main: it is not a function app.");
        return Task.Factory.StartNew(
            () =>
            {
                Ambient.Value = this;
                try
                {
                    main.Invoke(
                        null,
                        BindingFlags.DoNotWrapExceptions,
                        binder: null,
                        Arguments(main, args),
                        culture: null
                    );
                    started.TrySetException(
                        new InvalidOperationException($"{app.GetName().Name} has ended before it listened.")
                    );
                }
                catch (Exception error)
                {
                    if (!started.TrySetException(error))
                    {
                        throw;
                    }
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
    }

    public void HasStarted(IServiceProvider built) => started.TrySetResult(built);

    private static object?[] Arguments(MethodInfo main, string[] args) =>
        main.GetParameters().Length == 0 ? [] : [args];
}
