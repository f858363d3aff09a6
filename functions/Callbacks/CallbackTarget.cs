namespace TranslationFunctions.Callbacks;

/// <summary>Whom a job tells when it ends.</summary>
/// <param name="Url">
/// Where it posts to: an http or https URL that was checked when the job was accepted; empty when only
/// <see cref="HandedTo"/> knows.
/// </param>
/// <param name="Format">What it posts: the <see cref="ICallbackFormat.Name"/> of a format.</param>
public sealed record CallbackTarget(string Url, string Format = CallbackTarget.StatusFormat)
{
    /// <summary>The format that a job has unless its request asks for another one: the job's status.</summary>
    public const string StatusFormat = "status";

    /// <summary>
    /// The entity that the job hands its callback to, by name; one that has others to tell hands it on to each. The
    /// default value is that of <see cref="CallbackOutbox"/>.
    /// </summary>
    public string HandedTo { get; init; } = nameof(CallbackOutbox);
}
