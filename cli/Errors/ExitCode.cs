namespace TranslationFunctions.Cli;

/// <summary>What the process tells its caller. Of many jobs, the greatest code is told.</summary>
internal enum ExitCode
{
    /// <summary>What was asked for was done.</summary>
    Ok = 0,

    /// <summary>A job that was watched failed or was canceled.</summary>
    JobFailed = 1,

    /// <summary>The command line, or the job it describes, is not valid. Nothing was done.</summary>
    BadUsage = 2,

    /// <summary>The service knows no such job.</summary>
    NotFound = 3,

    /// <summary>No usable answer came.</summary>
    NoAnswer = 4,

    /// <summary>A job that was watched had not ended in the time allowed. It goes on.</summary>
    TimedOut = 5,

    /// <summary>The job's state does not allow it.</summary>
    Conflict = 6,

    /// <summary>The key is missing, wrong or not enough.</summary>
    Forbidden = 7,

    /// <summary>Ctrl-C. The jobs go on.</summary>
    Interrupted = 130,
}
