namespace TranslationFunctions.EmbeddedHost.Http.Durable;

/// <summary>One call of the durable webhook.</summary>
internal interface IDurableCall
{
    /// <summary>The HTTP method it takes.</summary>
    string Method { get; }

    /// <summary>Its route below the webhook's base path, such as <c>instances/{id}</c>.</summary>
    string Template { get; }

    /// <summary>Answers a request.</summary>
    Task AnswerAsync(DurableRequest request);
}
