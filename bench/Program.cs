using TranslationFunctions.Bench;

var quick = args.Contains("--quick", StringComparer.Ordinal);
switch (args.FirstOrDefault())
{
    case "virtual":
        await VirtualJob.RunAsync(quick ? 20 : 100);
        return 0;
    case "calls":
        await StatusCallsPerJob.RunAsync(quick ? 200 : 5_000);
        return 0;
    case "engine":
        await EngineThroughput.RunAsync(quick ? 5_000 : 50_000);
        return 0;
    case "scale":
        await WaitingInstances.RunAsync(quick ? 50_000 : 1_000_000);
        return 0;
    case "scale-restart":
        await WaitingInstances.ReportRestartAsync(args[1]);
        return 0;
    case "dashboard":
        await DashboardPage.RunAsync(quick ? 1_000 : 10_000, runs: 5);
        return 0;
    case "polling":
        await Polling.RunAsync(quick ? 200 : 5_000);
        return 0;
    case "waits":
        await Waits.RunAsync(quick ? 1_000 : 10_000);
        return 0;
    case "http":
        await StatusThroughput.RunAsync(warmUp: quick ? 8 : 15, rounds: quick ? 3 : 7, seconds: quick ? 1 : 4);
        return 0;
    case "http-bare":
        await StatusThroughput.ServeBareAsync(int.Parse(args[1]), int.Parse(args[2]));
        return 0;
    default:
        Console.Error.WriteLine("usage: bench virtual|calls|engine|scale|polling|waits|dashboard|http [--quick]");
        return 2;
}
