using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace HumanApproval;

/// <summary>A message to somebody.</summary>
/// <param name="To">Whom.</param>
/// <param name="Text">What.</param>
public sealed record Mail(string To, string Text);

/// <summary>Sends mail.</summary>
public interface IMailer
{
    /// <summary>Sends one message; it may arrive twice.</summary>
    /// <param name="mail">The message.</param>
    Task SendAsync(Mail mail);
}

/// <summary>Writes mail to the log, where no mail server is to be bothered.</summary>
/// <param name="logger">The log.</param>
public sealed class LogMailer(ILogger<LogMailer> logger) : IMailer
{
    private static readonly Action<ILogger, string, string, Exception?> Written = LoggerMessage.Define<string, string>(
        LogLevel.Information,
        new EventId(1, "Mail"),
        "To {To}: {Text}"
    );

    /// <inheritdoc />
    public Task SendAsync(Mail mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        Written(logger, mail.To, mail.Text, null);
        return Task.CompletedTask;
    }
}

/// <summary>The activity that sends mail.</summary>
/// <param name="mailer">What sends it.</param>
public sealed class SendMail(IMailer mailer)
{
    /// <summary>Sends one message.</summary>
    /// <param name="mail">The message.</param>
    [Function(nameof(SendMail))]
    public Task RunAsync([ActivityTrigger] Mail mail) => mailer.SendAsync(mail);
}
